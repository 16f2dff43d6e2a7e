import GraphModel

/// Numbers rows by their values in some columns: rows with equivalent values get the same number,
/// new values the next one.
///
/// O(1) a row. Small integers and nodes in one column are numbered by a table, all else by hashes.
struct RowNumbering {
  private let columnCount: Int

  /// Numbers the only column, as long as it can.
  private var direct: (numbering: DirectNumbering, kind: CodeKind?)?

  /// The values of each number, one column's after the other's within a number: codes as long as
  /// every column holds integers only, or nodes only, then values.
  private var codes: [Int64] = []
  private var kinds: [CodeKind] = []
  private var values: [Value] = []
  private var areCodes = true
  private var hashes: [UInt64] = []

  /// Open addressing: one more than a number, 0 where the place is free.
  private var places: [UInt32] = Array(repeating: 0, count: 64)

  init(columnCount: Int) {
    self.columnCount = columnCount
    direct = columnCount == 1 ? (DirectNumbering(), nil) : nil
  }

  /// How many numbers are given.
  var count: Int { direct?.numbering.codes.count ?? hashes.count }

  /// About how many bytes a number takes.
  var bytesPerNumber: Int { 24 + 48 * columnCount }

  /// The number of each row of a batch.
  mutating func number(_ columns: [Column], count rows: Int) -> [Int] {
    precondition(columns.count == columnCount)
    if direct != nil {
      if let numbers = numberDirectly(columns[0]) { return numbers }
      leaveTable()
    }
    return numbers(of: columns, rows, adds: true)
  }

  /// The numbers by hashes; of values that have none a new one, or -1.
  private mutating func numbers(of columns: [Column], _ rows: Int, adds: Bool) -> [Int] {
    var rowHashes = [UInt64](repeating: 0, count: rows)
    for column in columns { column.hash(into: &rowHashes) }
    let coded = columns.compactMap(\.codes)
    if coded.count == columnCount, areCodes, count == 0 || kinds == coded.map(\.kind) {
      kinds = coded.map(\.kind)
      return numbers(of: coded, rowHashes, adds: adds)
    }
    leaveCodes()
    return numbers(of: columns, rowHashes, adds: adds)
  }

  /// The number that each row of a batch has already; -1 where it has none.
  mutating func known(_ columns: [Column], count rows: Int) -> [Int] {
    precondition(columns.count == columnCount)
    if count == 0 { return Array(repeating: -1, count: rows) }
    if let direct {
      if let (codes, kind) = columns[0].codes, direct.kind == kind {
        return direct.numbering.known(codes)
      }
      leaveTable()
    }
    return numbers(of: columns, rows, adds: false)
  }

  /// The numbers by the table; nil where it does not serve for the column.
  private mutating func numberDirectly(_ column: Column) -> [Int]? {
    guard let direct, let (codes, kind) = column.codes, direct.kind == nil || direct.kind == kind
    else { return nil }
    self.direct?.kind = kind
    return direct.numbering.number(codes)
  }

  /// Goes over from the table to hashes; the numbers stay.
  private mutating func leaveTable() {
    guard let (numbering, kind) = direct else { return }
    direct = nil
    guard let kind, !numbering.codes.isEmpty else { return }
    _ = number([Self.column(numbering.codes, kind)], count: numbering.codes.count)
  }

  private static func column(_ codes: [Int64], _ kind: CodeKind) -> Column {
    switch kind {
    case .integer: Column(.integers(codes))
    case .node: Column(.nodes(codes.map { NodeID($0) }))
    case .date: Column(.dates(codes.map { CalendarDate(daysSinceEpoch: $0) }))
    }
  }

  private mutating func numbers(
    of columns: [(codes: [Int64], kind: CodeKind)], _ rows: [UInt64], adds: Bool
  ) -> [Int] {
    let width = columnCount
    var numbers: [Int] = []
    numbers.reserveCapacity(rows.count)
    for (row, hash) in rows.enumerated() {
      let (number, isNew) = find(hash, adds: adds) { table, number in
        for (index, column) in columns.enumerated()
        where column.codes[row] != table.codes[number * width + index] {
          return false
        }
        return true
      }
      if isNew { for column in columns { codes.append(column.codes[row]) } }
      numbers.append(number)
    }
    return numbers
  }

  private mutating func numbers(of columns: [Column], _ rows: [UInt64], adds: Bool) -> [Int] {
    let width = columnCount
    var numbers: [Int] = []
    numbers.reserveCapacity(rows.count)
    for (row, hash) in rows.enumerated() {
      let (number, isNew) = find(hash, adds: adds) { table, number in
        for (index, column) in columns.enumerated()
        where !column.isEquivalent(at: row, to: table.values[number * width + index]) {
          return false
        }
        return true
      }
      if isNew { for column in columns { values.append(column[row]) } }
      numbers.append(number)
    }
    return numbers
  }

  /// Goes over from codes to values; the numbers stay.
  private mutating func leaveCodes() {
    guard areCodes else { return }
    areCodes = false
    values = codes.enumerated().map { index, code in kinds[index % columnCount].value(code) }
    codes = []
  }

  /// The number of a hash whose key is the same; where there is none a new one, or -1.
  @inline(__always)
  private mutating func find(
    _ hash: UInt64, adds: Bool, _ isSame: (borrowing RowNumbering, Int) -> Bool
  ) -> (number: Int, isNew: Bool) {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] != 0 {
      let number = Int(places[place]) - 1
      if hashes[number] == hash, isSame(self, number) { return (number, false) }
      place = (place + 1) & mask
    }
    if !adds { return (-1, false) }
    hashes.append(hash)
    places[place] = UInt32(hashes.count)
    if hashes.count * 2 > places.count { grow() }
    return (hashes.count - 1, true)
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 2)
    for (number, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt32(number + 1)
    }
  }
}

extension RowNumbering {
  /// The values of all numbers, in their order.
  func keyColumns() -> [Column] {
    if count == 0 { return (0..<columnCount).map { _ in .nulls(count: 0) } }
    if let direct, let kind = direct.kind {
      return [Self.column(direct.numbering.codes, kind)]
    }
    return (0..<columnCount).map { column in
      let places = (0..<count).map { $0 * columnCount + column }
      return areCodes
        ? Self.column(places.map { codes[$0] }, kinds[column])
        : Column(places.map { values[$0] })
    }
  }

  mutating func removeAll() {
    self = RowNumbering(columnCount: columnCount)
  }
}

/// What numbers that stand for values are.
private enum CodeKind {
  case integer, node, date

  func value(_ code: Int64) -> Value {
    switch self {
    case .integer: .integer(code)
    case .node: .node(NodeID(code))
    case .date: .date(CalendarDate(daysSinceEpoch: code))
    }
  }
}

extension Column {
  /// Numbers that are equal where the values are, if all are integers or all are nodes.
  fileprivate var codes: (codes: [Int64], kind: CodeKind)? {
    guard nulls == nil else { return nil }
    return switch storage {
    case .integers(let elements): (elements, .integer)
    case .nodes(let elements): (elements.map(\.rawValue), .node)
    case .dates(let elements): (elements.map(\.daysSinceEpoch), .date)
    case .edges, .booleans, .floats, .texts, .values: nil
    }
  }

  /// Whether the value at a row is equivalent to another one.
  fileprivate func isEquivalent(at row: Int, to value: Value) -> Bool {
    if let nulls, nulls[row] { return value.isNull }
    switch (storage, value) {
    case (.nodes(let elements), .node(let node)): return elements[row] == node
    case (.integers(let elements), .integer(let integer)): return elements[row] == integer
    case (.texts(let elements), .text(let text)): return UTF8Order.areEqual(elements[row], text)
    default: return self[row].isEquivalent(to: value)
    }
  }

  /// Mixes the values into hashes of their rows; equivalent values alike, whatever the column is.
  fileprivate func hash(into hashes: inout [UInt64]) {
    switch storage {
    case .nodes(let elements) where nulls == nil:
      for row in hashes.indices { hashes[row].mix(ValueHash.node(elements[row])) }
    case .integers(let elements) where nulls == nil:
      for row in hashes.indices { hashes[row].mix(ValueHash.number(Double(elements[row]))) }
    case .dates(let elements) where nulls == nil:
      for row in hashes.indices { hashes[row].mix(ValueHash.date(elements[row])) }
    case .texts(let elements) where nulls == nil:
      for row in hashes.indices { hashes[row].mix(ValueHash.text(elements[row])) }
    case .nodes, .edges, .booleans, .integers, .floats, .texts, .dates, .values:
      for row in hashes.indices { hashes[row].mix(ValueHash.of(self[row])) }
    }
  }
}

extension UInt64 {
  /// Takes in another hash (the finisher of MurmurHash3).
  fileprivate mutating func mix(_ other: UInt64) {
    self = (self &* 0x9E37_79B9_7F4A_7C15) ^ other
    self ^= self >> 33
    self &*= 0xFF51_AFD7_ED55_8CCD
    self ^= self >> 33
  }
}

/// Hashes of values, alike for equivalent ones.
private enum ValueHash {
  static func of(_ value: Value) -> UInt64 {
    switch value {
    case .node(let node): return self.node(node)
    case .integer(let integer): return number(Double(integer))
    case .float(let float): return number(float)
    case .text(let text): return self.text(text)
    case .date(let date): return self.date(date)
    case .null, .boolean, .localTime, .time, .localDateTime, .dateTime, .duration, .list, .map,
      .edge, .path:
      var hasher = Hasher()
      value.hashEquivalently(into: &hasher)
      return UInt64(bitPattern: Int64(hasher.finalize()))
    }
  }

  static func node(_ node: NodeID) -> UInt64 { UInt64(bitPattern: node.rawValue) }

  static func date(_ date: CalendarDate) -> UInt64 {
    UInt64(bitPattern: date.daysSinceEpoch)
  }

  static func number(_ number: Double) -> UInt64 {
    number.isNaN ? 1 : (number == 0 ? 0.0 : number).bitPattern
  }

  /// Of the bytes, eight at a time.
  static func text(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      var hash = UInt64(bytes.count)
      var place = 0
      while place + 8 <= bytes.count {
        hash.mix(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        place += 8
      }
      while place < bytes.count {
        hash.mix(UInt64(bytes[place]))
        place += 1
      }
      return hash
    }
  }
}
