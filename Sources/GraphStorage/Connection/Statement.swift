import GRDBSQLite
import GraphModel

/// A prepared statement: cells are bound by position from 1, columns read by position from 0.
final class Statement {
  private let pointer: OpaquePointer
  private unowned let connection: Connection
  private let interruption: Interruption
  private let isReadOnly: Bool

  init(_ sql: String, on connection: Connection) throws {
    var pointer: OpaquePointer?
    let persistent = UInt32(SQLITE_PREPARE_PERSISTENT)
    let code = sqlite3_prepare_v3(connection.handle, sql, -1, persistent, &pointer, nil)
    guard code == SQLITE_OK, let pointer else { throw connection.error(code) }
    self.pointer = pointer
    self.connection = connection
    interruption = connection.interruption
    isReadOnly = sqlite3_stmt_readonly(pointer) != 0
  }

  deinit {
    sqlite3_finalize(pointer)
  }

  /// Goes to the next row; false where there is none.
  func step() throws -> Bool {
    interruption.isAllowed = isReadOnly
    let code = sqlite3_step(pointer)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    let error = connection.error(code)
    sqlite3_reset(pointer)
    throw error
  }

  func damaged(_ reason: String) -> GraphError {
    .damaged(path: connection.path, reason: reason)
  }

  func reset() {
    sqlite3_reset(pointer)
  }

  /// Runs to the end and makes ready for the next time.
  func run() throws {
    while try step() {}
    reset()
  }

  func forEachRow(_ body: () throws -> Void) throws {
    defer { reset() }
    while try step() { try body() }
  }
}

// MARK: Binding

/// SQLite copies what is bound.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension Statement {
  func bind(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() { bind(cell, at: Int32(index + 1)) }
  }

  func bind(_ cell: Cell, at position: Int32) {
    switch cell {
    case .null: sqlite3_bind_null(pointer, position)
    case .integer(let value): sqlite3_bind_int64(pointer, position, value)
    case .real(let value): sqlite3_bind_double(pointer, position, value)
    case .text(let value): bind(value, at: position)
    case .blob(let bytes): bind(bytes, at: position)
    }
  }

  @inline(__always)
  func bind(_ value: Int64, at position: Int32) {
    sqlite3_bind_int64(pointer, position, value)
  }

  func bind(_ text: String, at position: Int32) {
    var text = text
    text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else {
        sqlite3_bind_text(pointer, position, "", 0, transient)
        return
      }
      base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { base in
        _ = sqlite3_bind_text64(
          pointer, position, base, UInt64(bytes.count), transient, UInt8(SQLITE_UTF8))
      }
    }
  }

  private func bind(_ bytes: [UInt8], at position: Int32) {
    bytes.withUnsafeBytes { bind(bytes: $0, at: position) }
  }

  func bind(bytes: UnsafeRawBufferPointer, at position: Int32) {
    guard !bytes.isEmpty else {
      sqlite3_bind_zeroblob(pointer, position, 0)
      return
    }
    sqlite3_bind_blob64(pointer, position, bytes.baseAddress, UInt64(bytes.count), transient)
  }

  func clearBindings() {
    sqlite3_clear_bindings(pointer)
  }
}

// MARK: Reading

extension Statement {
  /// What a cell of a row holds.
  enum CellKind {
    case null, integer, real, text, blob
  }

  func kind(_ column: Int32) -> CellKind {
    switch sqlite3_column_type(pointer, column) {
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    default: .null
    }
  }

  /// A cell as it is, but for a BLOB, of which only that it is one.
  func plainCell(_ column: Int32) -> Cell {
    switch kind(column) {
    case .null: .null
    case .integer: .integer(integer(column))
    case .real: .real(real(column))
    case .text: .text(text(column))
    case .blob: .blob([])
    }
  }

  @inline(__always)
  func integer(_ column: Int32) -> Int64 {
    sqlite3_column_int64(pointer, column)
  }

  func real(_ column: Int32) -> Double {
    sqlite3_column_double(pointer, column)
  }

  /// Bytes that are no UTF-8 (from a hand that is not ours) are repaired.
  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(pointer, column) else { return "" }
    let count = Int(sqlite3_column_bytes(pointer, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The bytes of a text or a BLOB, good until the next step.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(pointer, column)
    return UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(pointer, column)))
  }
}
