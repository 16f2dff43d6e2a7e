import GraphModel
import TestSupport
import Testing

@testable import GraphStorage

@Suite struct CodecTests {
  @Test(arguments: Hostile.values)
  func aValueReadsBackFromItsBytes(value: Value) throws {
    let decoded = try ValueBytes.encode(value).withUnsafeBytes { try ValueBytes.decode($0) }
    #expect(identical(decoded, value))
  }

  @Test(arguments: Hostile.values)
  func aValueHasAPlainCellOrABlob(value: Value) {
    for kind in ValueKind.allCases {
      let cell = CellCodec.encode(value, in: kind)
      if case .null = cell { Issue.record("\(value) in a column of \(kind.name) is lost") }
    }
  }

  @Test func onlyAColumnOfItsKindHoldsABooleanOrADatePlainly() {
    let date = Value.date(CalendarDate(daysSinceEpoch: 0))
    #expect(CellCodec.encode(.boolean(true), in: .boolean) == .integer(1))
    #expect(CellCodec.encode(.boolean(true), in: .integer) == .blob([2]))
    #expect(CellCodec.encode(date, in: .date) == .text("1970-01-01"))
    #expect(CellCodec.encode(date, in: .text) == .blob([6, 0, 0, 0, 0, 0, 0, 0, 0]))
    #expect(
      CellCodec.encode(.text("1970-01-01"), in: .date)
        == .blob(ValueBytes.encode(.text("1970-01-01"))))
  }

  @Test func propertiesReadBackFromTheirJSON() throws {
    let names = Hostile.names.enumerated().map { index, name in
      (key: name, value: Hostile.values[index % Hostile.values.count])
    }
    for properties in [[:], ValueMap(names)] {
      var text = PropertyJSON.encode(properties)
      let decoded = try text.withUTF8 { try PropertyJSON.decode(UnsafeRawBufferPointer($0)) }
      #expect(identical(decoded, properties))
    }
  }

  @Test func bytesThatAreNoValueAreRefusedNotTrusted() {
    let seed: UInt64 = 7
    var generator = SeededGenerator(seed: seed)
    for round in 0..<20_000 {
      let value = Hostile.values[round % Hostile.values.count]
      var bytes = Array(ValueBytes.encode(value).prefix(200))
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(
        in: 0...255, using: &generator)
      bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
      bytes.withUnsafeBytes { bytes in
        do {
          _ = try ValueBytes.decode(bytes)
          _ = try PropertyJSON.decode(bytes)
        } catch {
          if !(error is MalformedBytes) { Issue.record("seed \(seed), round \(round): \(error)") }
        }
      }
    }
  }

  @Test(arguments: [
    "", "{", "}", "{}x", #"{"a"}"#, #"{"a":}"#, #"{"a":1"#, #"{"a":1,}"#, #"{"a":x}"#,
    #"{"a":"\u0"}"#,
    #"{"a":{"$bytes":"0"}}"#, #"{"a":{"$bytes":"zz"}}"#, #"{"a":{"$bytes":"00"}"#, #"{"a":[1]}"#,
  ])
  func textThatIsNoObjectIsRefused(text: String) {
    var text = text
    #expect(throws: MalformedBytes.self) {
      try text.withUTF8 { _ = try PropertyJSON.decode(UnsafeRawBufferPointer($0)) }
    }
  }

  @Test func deepNestingIsRefused() {
    let bytes = Array(repeating: [13, 1, 0, 0, 0, 0, 0, 0, 0] as [UInt8], count: 100_000).flatMap {
      $0
    }
    #expect(throws: MalformedBytes.self) {
      try bytes.withUnsafeBytes { _ = try ValueBytes.decode($0) }
    }
  }
}
