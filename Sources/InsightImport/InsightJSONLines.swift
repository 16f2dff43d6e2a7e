import GraphModel
import TypedJSON

/// Insights as JSON, an object a line.
///
///     {"text": "…", "show": "…", "published": "2025-03-04", "tags": ["energy"]}
package struct InsightJSONLines: InsightReader {
  package init() {}

  package var name: String { "insight-jsonl" }

  /// Whether the first line is an object with a `text` and is no element of a graph.
  package func recognises(_ text: SourceLines) -> Bool {
    guard let line = Self.lines(of: text).first(where: { !$0.bytes.isEmpty }) else { return false }
    return Self.looksLikeInsight(line.bytes)
  }

  /// The same of the bytes with which a source begins, whose first line may be cut.
  package static func looksLikeInsight(_ bytes: some Sequence<UInt8>) -> Bool {
    Array(bytes).withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      var keys: Set<String> = []
      do {
        guard try scanner.isAtObject() else { return false }
        try scanner.openObject()
        while let key = try scanner.nextKey() {
          keys.insert(key.lowercased())
          try scanner.skipValue()
        }
      } catch {
        // The keys before the cut, or before a mistake that reading will tell, are enough.
      }
      return keys.contains("text") && keys.isDisjoint(with: ["labels", "properties"])
    }
  }

  package func read(_ text: SourceLines) throws(ImportProblem) -> InsightDocument {
    var collector = RecordCollector()
    var passedOver: Set<String> = []
    for line in Self.lines(of: text) where !line.bytes.isEmpty {
      collector.addRecord { () throws(ImportProblem) in
        try Self.fields(of: line, &passedOver).record(line: line.number)
      }
    }
    return try collector.document(
      format: name, passedOver: passedOver.sorted(by: UTF8Order.precedes))
  }
}

extension InsightJSONLines {
  private typealias Line = (number: Int, bytes: [UInt8])

  /// The lines without blanks at their ends; only `\n` ends one, for texts may hold other breaks.
  private static func lines(of text: SourceLines) -> some Sequence<Line> {
    text.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .lazy.enumerated().map { index, line in
        let isBlank = line.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
        return (index + 1, isBlank ? [] : Array(line))
      }
  }

  private static func fields(of line: Line, _ passedOver: inout Set<String>)
    throws(ImportProblem) -> RecordFields
  {
    var fields = RecordFields()
    for (key, value) in try map(of: line).entries {
      if let field = RecordFields.Field(named: key) {
        fields[field] = value
      } else {
        passedOver.insert(key)
      }
    }
    return fields
  }

  private static func map(of line: Line) throws(ImportProblem) -> ValueMap {
    do {
      return try line.bytes.withUnsafeBufferPointer { bytes in
        var scanner = JSONScanner(bytes, depthLimit: 16)
        guard try scanner.isAtObject() else { throw ImportProblem(.notAnObject, line: line.number) }
        let map = try scanner.scanMap()
        try scanner.finish()
        return map
      }
    } catch let problem as JSONProblem {
      throw ImportProblem(.badJSON("\(problem)"), line: line.number)
    } catch let problem as ImportProblem {
      throw problem
    } catch {
      preconditionFailure("a scanner throws nothing else")
    }
  }
}
