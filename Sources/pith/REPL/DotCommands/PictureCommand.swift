import GraphExport

extension ShellCommand {
  /// The command `.dot graph.dot`.
  static let dot = ShellCommand(
    "dot", "[FILE or |COMMAND]", "draw the last result",
    details: """
      Drawn are the nodes, relationships and paths in its rows. Nothing is run again. The end of a \
      file's name says in which form: .dot (Graphviz, the usual one), .html, .mmd (Mermaid), .txt \
      (a sketch), .graphml, .gexf, .cyjs. Alone it sketches on a terminal.
        .dot graph.html
        .dot |dot -Tsvg > graph.svg
      """, argument: .file, reach: .othersWithArgument
  ) { arguments, shell in
    let isForPerson =
      shell.isInteractive && arguments.isEmpty && shell.settings.once == nil
      && shell.settings.output == nil
    let format = isForPerson ? .sketch : try pictureFormat(ofFile: arguments.text)
    let result = try lastResult(of: shell)
    let picture = result.written(as: format, shell.resultSettings(for: result.query))
    if let target = OutputTarget(arguments.text) { shell.settings.once = target }
    try isForPerson ? shell.page(picture.text) : shell.write(picture.text)
    for notice in picture.notices { StandardError.write("note: \(notice)\n") }
    if isForPerson {
      StandardError.write("`.dot graph.html` and `.dot |dot -Tsvg > graph.svg` draw it\n")
    }
  }

  private static func pictureFormat(ofFile path: String) throws -> ResultFormat {
    guard !path.hasPrefix("|"), let dot = path.lastIndex(of: ".") else { return .dot }
    switch path[path.index(after: dot)...].lowercased() {
    case "html", "htm": return .html
    case "mmd", "mermaid": return .mermaid
    case "txt": return .sketch
    case "graphml": return .graphml
    case "gexf": return .gexf
    case "cyjs": return .cytoscape
    case let form where ["svg", "png", "pdf", "jpg"].contains(form):
      throw Failure("error: Graphviz makes such a file: `.dot |dot -T\(form) > \(path)`")
    case _: return .dot
    }
  }
}
