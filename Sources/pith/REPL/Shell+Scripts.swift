import GraphImport

extension Shell {
  /// Runs a script from within another; throws where they go round in circles.
  func nested(_ body: () throws -> Void) throws {
    if depth >= Self.maximumDepth { throw Failure("error: scripts read each other without end") }
    depth += 1
    defer { depth -= 1 }
    try body()
  }

  private static var maximumDepth: Int { 20 }

  /// Runs all of a script, or up to its first error; says whether all of it went well.
  @discardableResult
  func run(_ lines: InputLines, named name: String) throws -> Bool {
    var splitter = ScriptSplitter()
    var isWell = true
    do {
      while let line = try lines.next() {
        isWell = try run(splitter.take(line), of: name) && isWell
        if !isWell, settings.bails { return false }
      }
      if let rest = splitter.finish() { isWell = try run([rest], of: name) && isWell }
    } catch is ScriptSplitter.TooLong {
      throw Failure("error: a statement of \(name) is longer than \(ScriptSplitter.limit >> 20) MB")
    }
    return isWell
  }

  /// Runs what a person has entered in one piece, up to the first error.
  func run(entered text: String) throws {
    var splitter = ScriptSplitter()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard try run(splitter.take(String(line)), of: "query", bails: true) else { return }
    }
    if let rest = splitter.finish() { _ = try run([rest], of: "query") }
  }

  private func run(_ pieces: [ScriptSplitter.Piece], of name: String, bails: Bool? = nil) throws
    -> Bool
  {
    var isWell = true
    for piece in pieces {
      isWell = try run(piece, of: name) && isWell
      if !isWell, bails ?? settings.bails { return false }
    }
    return isWell
  }
}
