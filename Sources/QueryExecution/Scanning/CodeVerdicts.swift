import GraphModel

/// The answers of a condition for the values of a dictionary, each evaluated once, when a position
/// has it.
final class CodeVerdicts {
  private let expression: any ColumnExpression
  private let property: PackedProperty

  /// By code.
  private let answers: PackedBuffer<UInt8>
  private static let unknown: UInt8 = 2

  init(_ expression: any ColumnExpression, _ property: PackedProperty) {
    self.expression = expression
    self.property = property
    answers = PackedBuffer(repeating: Self.unknown, count: property.dictionary.values.count)
  }

  /// Keeps, in front, those of some positions whose values pass; gives their number.
  ///
  /// O(positions): two reads and a write each.
  func narrow(_ positions: UnsafeMutableBufferPointer<Int32>) throws -> Int {
    guard let start = positions.baseAddress else { return 0 }
    let codes = property.codes.start
    let answers = answers.start
    var kept = 0
    var place = 0
    while place < positions.count {
      while place < positions.count {
        let position = start[place]
        let answer = answers[Int(codes[Int(position)])]
        if answer == Self.unknown { break }
        start[kept] = position
        kept &+= Int(answer)
        place += 1
      }
      if place < positions.count { try learn(positions[place...]) }
    }
    return kept
  }

  private func learn(_ positions: Slice<UnsafeMutableBufferPointer<Int32>>) throws {
    let (codes, answers) = (property.codes.start, answers.start)
    var new: [UInt16] = []
    for position in positions {
      let code = codes[Int(position)]
      guard answers[Int(code)] == Self.unknown else { continue }
      answers[Int(code)] = 0
      new.append(code)
    }
    let batch = Batch(columns: [property.dictionary.column(of: new)], count: new.count)
    for row in try expression.evaluate(batch).trueRows() { answers[Int(new[row])] = 1 }
  }
}
