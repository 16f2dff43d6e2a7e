import GraphModel

/// What stands above a picture: the query, where the data is from and of what day, what is shown.
struct PictureTitle {
  let lines: [String]

  init(_ picture: Picture, of graph: ResultGraph, _ settings: PictureSettings) {
    let query = settings.query.map { $0.split(whereSeparator: \.isWhitespace) }
    let text = query?.joined(separator: " ") ?? ""
    lines =
      (text.isEmpty ? [] : WrappedText.lines(text, width: 100, maximum: 3))
      + [Self.facts(picture, graph, settings).joined(separator: " · ")]
  }

  var attributes: [(String, String)] {
    [("label", DotText.leftAligned(lines + [""])), ("labelloc", "t"), ("labeljust", "l")]
  }

  private static func facts(
    _ picture: Picture, _ graph: ResultGraph, _ settings: PictureSettings
  ) -> [String] {
    let leftOut = picture.nodesLeftOut + picture.edgesLeftOut
    let copies = picture.copies.values.reduce(0) { $0 + $1 - 1 }
    return [
      settings.source,
      latestDay(in: picture, graph).map { "data up to \($0)" },
      counted(graph.rowCount, "row"),
      "\(counted(picture.nodes.count, "node")), \(counted(picture.edges.count, "edge"))",
      copies == 0 ? nil : "\(counted(copies, "look-alike")) merged",
      leftOut == 0
        ? nil
        : "left out: \(counted(picture.nodesLeftOut, "node")), "
          + counted(picture.edgesLeftOut, "edge"),
    ].compactMap { $0 }
  }

  /// The last day on which something in the picture was published.
  private static func latestDay(in picture: Picture, _ graph: ResultGraph) -> String? {
    let days = picture.nodes.compactMap { id -> CalendarDate? in
      switch graph.elements.nodes[id]?.properties["published"] {
      case .date(let day)?: day
      case .localDateTime(let time)?: time.date
      case .dateTime(let time)?: time.local.date
      case _: nil
      }
    }
    return days.max()?.iso
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
