import Patterns
import Testing

@Suite struct PatternCacheTests {
  @Test func aPatternIsCompiledOnce() throws {
    let cache = PatternCache()
    #expect(try cache.pattern("a+") === cache.pattern("a+"))
    #expect(try cache.pattern("a+").matches("aaa"))
  }

  @Test func theLeastUsedPatternGoes() throws {
    let cache = PatternCache(capacity: 2)
    let first = try cache.pattern("a")
    let second = try cache.pattern("b")
    #expect(try cache.pattern("a") === first)
    _ = try cache.pattern("c")
    #expect(try cache.pattern("a") === first)
    #expect(try cache.pattern("b") !== second)
  }

  @Test func formsOfACharacterAreDifferentPatterns() throws {
    let cache = PatternCache()
    #expect(try cache.pattern("\u{e9}") !== cache.pattern("e\u{301}"))
  }
}
