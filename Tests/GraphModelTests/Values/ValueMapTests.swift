import GraphModel
import TestSupport
import Testing

@Suite struct ValueMapTests {
  @Test func keysAreInTheOrderOfTheirBytesAndTheLastValueStays() {
    let map = ValueMap([("b", 1), ("\u{E9}", 2), ("a", 3), ("e\u{301}", 4), ("b", 5)])
    #expect(map.keys.map { Name($0) } == ["a", "b", "e\u{301}", "\u{E9}"])
    #expect(map["b"]?.description == "5")
  }

  @Test func nilTakesAKeyAway() {
    var map: ValueMap = ["a": 1, "c": 3]
    map["b"] = 2
    map["a"] = nil
    map["x"] = nil
    #expect(map.keys == ["b", "c"])
    #expect(map["a"] == nil)
  }
}
