import GraphModel

/// Rows of one table that were taken in and are not written yet, cell by cell in plain memory.
///
/// Here a load has its values in hand, table by table, before they go into the file.
final class StagedRows {
  /// What is in a cell: a number itself, or where among the bytes a text or BLOB begins.
  struct StagedCell: BitwiseCopyable {
    enum Kind: UInt8, BitwiseCopyable {
      case null, integer, real, text, blob
    }

    var kind = Kind.null
    var length: UInt32 = 0
    var bits: Int64 = 0
  }

  /// The SQL that adds the rows that ``StagedRowsTable`` shows.
  let insertion: String
  let columnCount: Int

  /// Whether rows go in by the order of their first three cells, integers, not by their own.
  let isOrdered: Bool

  let cells = RawArray<StagedCell>()
  let bytes = RawArray<UInt8>()

  /// The rows as they are to be written; none: as they came.
  let order = RawArray<UInt32>()

  init(into table: String, _ columns: [String], isOrdered: Bool = false) {
    columnCount = columns.count
    self.isOrdered = isOrdered
    let staged = columns.indices.map { "c\($0)" }.joined(separator: ", ")
    // A failure undoes more than the statement: SQLite need not be ready to undo it alone.
    insertion = """
      INSERT OR FAIL INTO \(SQLText.name(table)) (\(SQLText.names(columns)))
      SELECT \(staged) FROM \(StagedRowsTable.name)
      """
  }

  deinit {
    cells.free()
    bytes.free()
    order.free()
  }

  var rowCount: Int { cells.count / columnCount }

  /// What the rows take in memory.
  var byteCount: Int { cells.count * MemoryLayout<StagedCell>.stride + bytes.count }

  /// Begins a row, whose cells are null until they are set.
  func beginRow() {
    cells.append(repeating: StagedCell(), count: columnCount)
  }

  /// Takes the row that was begun last away again.
  func dropRow() {
    cells.truncate(to: cells.count - columnCount)
  }

  func removeAll() {
    cells.truncate(to: 0)
    bytes.truncate(to: 0)
    order.truncate(to: 0)
  }
}

// MARK: The cells of the last row

extension StagedRows {
  func set(_ value: Int64, at column: Int) {
    set(StagedCell(kind: .integer, bits: value), at: column)
  }

  func set(_ text: String, at column: Int) {
    var text = text
    text.withUTF8 { set(UnsafeRawBufferPointer($0), .text, at: column) }
  }

  func set(_ cell: Cell, at column: Int) {
    switch cell {
    case .null: break
    case .integer(let value): set(value, at: column)
    case .real(let value):
      set(StagedCell(kind: .real, bits: Int64(bitPattern: value.bitPattern)), at: column)
    case .text(let value): set(value, at: column)
    case .blob(let value): value.withUnsafeBytes { set($0, .blob, at: column) }
    }
  }

  private func set(_ new: UnsafeRawBufferPointer, _ kind: StagedCell.Kind, at column: Int) {
    precondition(new.count < 1 << 31, "a cell is within what SQLite allows")
    set(StagedCell(kind: kind, length: UInt32(new.count), bits: Int64(bytes.count)), at: column)
    bytes.append(new)
  }

  private func set(_ cell: StagedCell, at column: Int) {
    cells.start[cells.count - columnCount + column] = cell
  }
}

// MARK: Order

extension StagedRows {
  private struct Key: BitwiseCopyable, Comparable {
    let source: Int64
    let target: Int64
    let edge: Int64
    let row: UInt32

    static func < (left: Key, right: Key) -> Bool {
      if left.source != right.source { return left.source < right.source }
      if left.target != right.target { return left.target < right.target }
      return left.edge < right.edge
    }
  }

  /// Puts the rows into the order of their table's key; O(rows × log rows), O(rows) where they are in
  /// order.
  func sort() {
    guard isOrdered else { return }
    let first = cells.start
    var keys = (0..<rowCount).map { row in
      let cell = first + row * columnCount
      return Key(
        source: cell[0].bits, target: cell[1].bits, edge: cell[2].bits, row: UInt32(row))
    }
    if zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) { return }
    keys.sort()
    for key in keys { order.append(key.row) }
  }
}
