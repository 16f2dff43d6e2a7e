import GraphModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How a value lies in a cell, so that it reads back exactly.
///
/// A column has a kind, that of the first value it got. Integers, finite floats and texts are plain
/// in most columns, booleans (0, 1) and temporal values only in a column of their kind, where
/// numbers or texts then are not. Whatever has no plain form is a BLOB of ``ValueBytes``.
enum CellCodec {
  static func encode(_ value: Value, in kind: ValueKind) -> Cell {
    plain(value, in: kind) ?? (value.isNull ? .null : .blob(ValueBytes.encode(value)))
  }

  /// The plain form of a value, if it has one in a column of this kind.
  private static func plain(_ value: Value, in kind: ValueKind) -> Cell? {
    switch value {
    case .boolean(let value): kind == .boolean ? .integer(value ? 1 : 0) : nil
    case .integer(let value): kind == .boolean ? nil : .integer(value)
    case .float(let value): kind == .boolean || value.isNaN ? nil : .real(value)
    case .text(let value): kind.isTemporal || value.hasZeroByte ? nil : .text(value)
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration:
      kind == value.kind ? TemporalText.text(value).map { .text($0) } : nil
    case .null, .list, .map, .node, .edge, .path: nil
    }
  }

  /// The value of a cell in the current row.
  static func decode(_ statement: Statement, _ column: Int32, as kind: ValueKind) throws -> Value {
    switch statement.kind(column) {
    case .null: .null
    case .integer where kind == .boolean: .boolean(statement.integer(column) != 0)
    case .integer: .integer(statement.integer(column))
    case .real: .float(statement.real(column))
    case .text where kind.isTemporal: try temporal(statement.text(column), kind)
    case .text: .text(statement.text(column))
    case .blob: try ValueBytes.decode(statement.bytes(column))
    }
  }

  private static func temporal(_ text: String, _ kind: ValueKind) throws -> Value {
    guard let value = TemporalText.value(text, of: kind) else { throw MalformedBytes() }
    return value
  }

  /// All cells of a column that hold a value equivalent to this one.
  ///
  /// SQLite itself holds 1 and 1.0 for equal where both are plain; in a column of booleans they are
  /// BLOBs, and differ.
  static func equivalents(of value: Value, in kind: ValueKind) -> [Cell] {
    guard kind == .boolean else { return [encode(value, in: kind)] }
    return value.numericTwins.map { encode($0, in: kind) }
  }
}

extension Value {
  /// A number in both its types where it has both, else the value alone.
  fileprivate var numericTwins: [Value] {
    switch self {
    case .integer(let integer):
      Int64(exactly: Double(integer)) == integer ? [self, .float(Double(integer))] : [self]
    case .float(let float):
      Int64(exactly: float).map { [self, .integer($0)] } ?? [self]
    case .null, .boolean, .text, .date, .localTime, .time, .localDateTime, .dateTime, .duration,
      .list, .map, .node, .edge, .path:
      [self]
    }
  }
}

extension String {
  /// Whether SQLite could take the text's beginning for the whole.
  fileprivate var hasZeroByte: Bool {
    var text = self
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return false }
      return memchr(start, 0, bytes.count) != nil
    }
  }
}

extension ValueKind {
  var isTemporal: Bool {
    switch self {
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration: true
    case .map, .node, .edge, .list, .path, .text, .boolean, .integer, .float, .null: false
    }
  }
}
