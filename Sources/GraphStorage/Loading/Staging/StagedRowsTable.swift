import GRDBSQLite
import GraphModel

/// The virtual table `staged_rows (c0, c1, …)`, in which SQLite finds ``StagedRows``: one statement
/// adds them all, without a call for each cell that is bound.
final class StagedRowsTable {
  static let name = "staged_rows"

  /// More columns than any table has.
  private static let columnCount = PropertyColumns.columnLimit + 5

  private static let declaration =
    "CREATE TABLE x (\((0..<columnCount).map { "c\($0)" }.joined(separator: ", ")))"

  fileprivate private(set) var rows: StagedRows?
  private let module: UnsafeMutablePointer<sqlite3_module>

  /// Registers the table; it lives as long as the connection.
  init(on connection: Connection) throws {
    module = .allocate(capacity: 1)
    module.initialize(to: Self.methods)
    let code = sqlite3_create_module_v2(
      connection.handle, Self.name, module, Unmanaged.passRetained(self).toOpaque(),
      { context in
        if let context { Unmanaged<StagedRowsTable>.fromOpaque(context).release() }
      })
    guard code == SQLITE_OK else { throw connection.error(code) }
  }

  deinit {
    module.deallocate()
  }

  /// Adds rows to their table.
  func insert(_ rows: StagedRows, on connection: Connection) throws {
    self.rows = rows
    defer { self.rows = nil }
    rows.sort()
    try connection.statement(rows.insertion).run()
  }
}

// MARK: What SQLite asks

/// The virtual table as SQLite holds it.
private struct VirtualTable {
  var base = sqlite3_vtab()
  let source: UnsafeMutableRawPointer?
}

/// A walk along the rows.
private struct Cursor {
  var base = sqlite3_vtab_cursor()
  var row = 0
  var rowCount = 0
  var width = 0
  var cells: UnsafePointer<StagedRows.StagedCell>?
  var bytes: UnsafePointer<UInt8>?
  var order: UnsafePointer<UInt32>?

  init() {}

  init(_ rows: StagedRows, _ base: sqlite3_vtab_cursor) {
    self.base = base
    rowCount = rows.rowCount
    width = rows.columnCount
    cells = UnsafePointer(rows.cells.start)
    bytes = UnsafePointer(rows.bytes.start)
    order = rows.order.count == 0 ? nil : UnsafePointer(rows.order.start)
  }

  @inline(__always)
  func cell(_ column: Int32) -> StagedRows.StagedCell? {
    guard let cells, Int(column) < width else { return nil }
    return cells[(order.map { Int($0[row]) } ?? row) * width + Int(column)]
  }
}

extension UnsafeMutablePointer<sqlite3_vtab_cursor> {
  @inline(__always)
  fileprivate var cursor: UnsafeMutablePointer<Cursor> {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: Cursor.self)
  }
}

extension StagedRowsTable {
  private static var methods: sqlite3_module {
    var methods = sqlite3_module()
    methods.xConnect = { handle, context, _, _, table, _ in
      let code = sqlite3_declare_vtab(handle, StagedRowsTable.declaration)
      guard code == SQLITE_OK else { return code }
      let new = UnsafeMutablePointer<VirtualTable>.allocate(capacity: 1)
      new.initialize(to: VirtualTable(source: context))
      table?.pointee = UnsafeMutableRawPointer(new).assumingMemoryBound(to: sqlite3_vtab.self)
      return SQLITE_OK
    }
    methods.xDisconnect = { table in
      UnsafeMutableRawPointer(table)?.assumingMemoryBound(to: VirtualTable.self).deallocate()
      return SQLITE_OK
    }
    methods.xBestIndex = { _, _ in SQLITE_OK }
    methods.xOpen = { _, cursor in
      let new = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
      new.initialize(to: Cursor())
      cursor?.pointee = UnsafeMutableRawPointer(new)
        .assumingMemoryBound(to: sqlite3_vtab_cursor.self)
      return SQLITE_OK
    }
    methods.xClose = { cursor in
      cursor?.cursor.deallocate()
      return SQLITE_OK
    }
    addReading(to: &methods)
    return methods
  }

  private static func addReading(to methods: inout sqlite3_module) {
    methods.xFilter = { cursor, _, _, _, _ in
      guard let cursor, let table = cursor.pointee.pVtab else { return SQLITE_MISUSE }
      let source = UnsafeMutableRawPointer(table)
        .assumingMemoryBound(to: VirtualTable.self).pointee.source
      guard let source,
        let rows = Unmanaged<StagedRowsTable>.fromOpaque(source).takeUnretainedValue().rows
      else { return SQLITE_MISUSE }
      cursor.cursor.pointee = Cursor(rows, cursor.pointee)
      return SQLITE_OK
    }
    methods.xNext = { cursor in
      cursor?.cursor.pointee.row += 1
      return SQLITE_OK
    }
    methods.xEof = { cursor in
      guard let cursor = cursor?.cursor else { return 1 }
      return cursor.pointee.row < cursor.pointee.rowCount ? 0 : 1
    }
    methods.xRowid = { cursor, row in
      row?.pointee = Int64(cursor?.cursor.pointee.row ?? 0)
      return SQLITE_OK
    }
    methods.xColumn = { cursor, context, column in
      guard let cursor = cursor?.cursor, let cell = cursor.pointee.cell(column) else {
        return SQLITE_MISUSE
      }
      give(cell, cursor.pointee.bytes, to: context)
      return SQLITE_OK
    }
  }
}

/// Shows SQLite a cell; texts and BLOBs stay where they are until the statement has ended.
@inline(__always)
private func give(
  _ cell: StagedRows.StagedCell, _ bytes: UnsafePointer<UInt8>?, to context: OpaquePointer?
) {
  switch cell.kind {
  case .null: sqlite3_result_null(context)
  case .integer: sqlite3_result_int64(context, cell.bits)
  case .real: sqlite3_result_double(context, Double(bitPattern: UInt64(bitPattern: cell.bits)))
  case .text:
    let start = UnsafeRawPointer(bytes)?.advanced(by: Int(cell.bits))
      .assumingMemoryBound(to: CChar.self)
    sqlite3_result_text64(context, start, UInt64(cell.length), nil, UInt8(SQLITE_UTF8))
  case .blob:
    sqlite3_result_blob64(
      context, bytes.map { $0 + Int(cell.bits) }, UInt64(cell.length), nil)
  }
}
