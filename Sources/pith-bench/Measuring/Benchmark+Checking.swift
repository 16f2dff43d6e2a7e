import GraphModel

/// Contenders that answer the same question differently.
struct DifferentAnswers: Error, CustomStringConvertible {
  let benchmark: String
  let question: Int
  let kind: Contender.Kind
  let pith: [[Value]]
  let other: [[Value]]

  var description: String {
    """
    \(benchmark), question \(question): Pith answers \(Self.text(pith)), \
    \(kind.rawValue) answers \(Self.text(other))
    """
  }

  private static func text(_ rows: [[Value]]) -> String {
    "\(rows.count) rows, \(rows.prefix(3))"
  }
}

extension Benchmark {
  /// Does the work once for each question; throws where two answers differ.
  func check() throws {
    for question in 0..<variants {
      let answers = try contenders.map { Self.ordered(try $0.run(question)) }
      for (contender, answer) in zip(contenders, answers)
      where !Self.areAlike(answers[0], answer) {
        throw DifferentAnswers(
          benchmark: name, question: question, kind: contender.kind, pith: answers[0],
          other: answer)
      }
    }
  }

  private static func ordered(_ rows: [[Value]]) -> [[Value]] {
    rows.sorted { Value.order(.list($0), .list($1)) < 0 }
  }

  private static func areAlike(_ left: [[Value]], _ right: [[Value]]) -> Bool {
    Value.list(left.map { .list($0) }).isEquivalent(to: .list(right.map { .list($0) }))
  }
}
