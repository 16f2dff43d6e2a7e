import GraphEngine

/// Cuts a text that comes line by line into statements and the commands between them.
struct ScriptSplitter {
  enum Piece: Equatable {
    /// A statement without its `;`, and the line on which its text begins.
    case statement(String, line: Int)

    /// A line such as `.mode csv`.
    case command(String, line: Int)
  }

  private var scanner = StatementScanner()
  private var pending: [UInt8] = []
  private var pendingLine = 1
  private var line = 0

  /// Bytes at most of a statement.
  static let limit = 64 << 20

  struct TooLong: Error {}

  /// What is complete with one more line.
  mutating func take(_ text: String) throws -> [Piece] {
    line += 1
    var pieces: [Piece] = []
    let bytes = Array(text.utf8)
    var position = 0
    while position < bytes.count {
      if let command = command(in: bytes[position...]) {
        pending = []
        return pieces + [.command(command, line: line)]
      }
      let end = bytes[position...].firstIndex { scanner.take($0) }
      keep(bytes[position..<(end ?? bytes.count)], from: position)
      position = (end ?? bytes.count) + 1
      if end != nil, let statement = statement() { pieces.append(statement) }
    }
    _ = scanner.take(10)
    if !pending.isEmpty { pending.append(10) }
    if pending.count > Self.limit { throw TooLong() }
    return pieces
  }

  /// What is left where nothing more comes.
  mutating func finish() -> Piece? {
    scanner.hasContent ? statement() : nil
  }

  /// Whether a statement has begun and not ended.
  var isInStatement: Bool { !scanner.isBetweenStatements }

  /// The statement that has begun.
  var begun: String { String(decoding: pending, as: UTF8.self) }
}

extension ScriptSplitter {
  private func command(in bytes: ArraySlice<UInt8>) -> String? {
    guard scanner.isBetweenStatements else { return nil }
    let text = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    guard text.first == UInt8(ascii: ".") else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  /// Keeps a part of a line; the columns before it are blank, so that places in it are right.
  private mutating func keep(_ bytes: ArraySlice<UInt8>, from column: Int) {
    if pending.isEmpty {
      pendingLine = line
      pending = [UInt8](repeating: 0x20, count: column)
    }
    pending += bytes
  }

  private mutating func statement() -> Piece? {
    defer { pending = [] }
    let text = begun
    scanner = StatementScanner()
    return text.allSatisfy(\.isWhitespace) ? nil : .statement(text, line: pendingLine)
  }
}
