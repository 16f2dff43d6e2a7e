import CPCRE2

extension PackedTexts {
  /// How many texts have all of some words in them, by the C library's search: O(bytes).
  func count(containing words: [String]) -> Int {
    let words = words.map { Array($0.utf8) }
    var count = 0
    bytes.withUnsafeBytes { bytes in
      for text in 0..<self.count {
        let part = UnsafeRawBufferPointer(rebasing: bytes[starts[text]..<starts[text + 1]])
        let hasAll = words.allSatisfy {
          memmem(part.baseAddress, part.count, $0, $0.count) != nil
        }
        count += hasAll ? 1 : 0
      }
    }
    return count
  }

  /// How many texts a regular expression matches somewhere, by PCRE2's compiled code: O(bytes).
  func count(matching pattern: String) throws -> Int {
    var (problem, place) = (Int32(0), 0)
    guard
      let code = pcre2_compile_8(
        pattern, pattern.utf8.count, PCRE2_UTF | PCRE2_NO_UTF_CHECK, &problem, &place, nil),
      let match = pcre2_match_data_create_from_pattern_8(code, nil)
    else { throw BaselineError(message: "the pattern does not compile") }
    defer {
      pcre2_match_data_free_8(match)
      pcre2_code_free_8(code)
    }
    pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
    return bytes.withUnsafeBufferPointer { bytes in
      (0..<self.count).count(where: { text in
        let part = UnsafeBufferPointer(rebasing: bytes[starts[text]..<starts[text + 1]])
        return pcre2_match_8(
          code, part.baseAddress, part.count, 0, PCRE2_NO_UTF_CHECK, match, nil) >= 0
      })
    }
  }
}
