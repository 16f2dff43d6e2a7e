import GraphModel
import TestSupport
import Testing

/// A packed property gives back what it was given, exactly, whatever the order of changes.
@Suite struct PackedPropertyTests {
  /// What the places of a property may hold: of one type, of few values, of many types.
  static let choices: [[Value]] = [
    [true, false, nil], (0..<40).map { .integer($0 << 40) }, [.integer(.min), .integer(.max), 0],
    [0.0, -0.0, 1.5, .float(.infinity), .float(.nan), nil], [1, 1.0, "1", true],
    ["", "a", "e\u{301}", "\u{e9}", "a\u{0}b", nil] + (0..<30).map { .text("text \($0)") },
    (0..<30).map { .date(CalendarDate(daysSinceEpoch: $0 - 15)) } + [nil],
    [.date(CalendarDate(daysSinceEpoch: 1)), 1, [1, 2], [], nil],
    [.localTime(LocalTime(nanoseconds: 5)), nil],
    [.duration(TemporalDuration(months: 1, days: 0, seconds: 0, nanoseconds: 0)), "P1M"],
  ]

  @Test(arguments: choices, [0, 3, PackedDictionary.limit])
  func changesAreKept(values: [Value], dictionaryLimit: Int) {
    for seed in 1...20 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let packed = PackedProperty(dictionaryLimit: dictionaryLimit)
      var plain: [Value] = []
      for _ in 0..<60 {
        if generator.once(in: 3) {
          plain += Array(repeating: .null, count: generator.number(1...9))
          packed.grow(to: plain.count)
        }
        guard !plain.isEmpty else { continue }
        let position = generator.number(0...plain.count - 1)
        plain[position] = generator.once(in: 20) ? 7.5 : generator.pick(values)
        packed.set(plain[position], at: position)
      }
      #expect(exact((0..<packed.count).map { packed[$0] }) == exact(plain), "seed \(seed)")
      let places = (0..<30).map { _ in Int32(generator.number(-1...plain.count - 1)) }
      let expected = places.map { $0 < 0 ? .null : plain[Int($0)] }
      #expect(exact(packed.column(at: places).values) == exact(expected), "seed \(seed)")
    }
  }

  @Test func fewValuesTakeCodesAndManyOneArray() {
    let packed = PackedProperty()
    packed.grow(to: 10_000)
    for position in 0..<10_000 { packed.set(.integer(Int64(position % 100)), at: position) }
    #expect(packed.form == .codes)
    for position in 0..<10_000 { packed.set(.integer(Int64(position)), at: position) }
    #expect(packed.form == .integers)
    packed.set("text", at: 0)
    #expect(packed.form == .values)
  }

  private func exact(_ values: [Value]) -> [[UInt8]] { values.map { Array($0.description.utf8) } }
}
