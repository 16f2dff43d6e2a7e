#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A path as it is typed: `data/*.jsonl`.
enum FilePattern {
  /// The files that a pattern means, in order; a word that is no pattern stays as it is.
  static func files(_ word: String) throws -> [String] {
    guard word.contains(where: { "*?[".contains($0) }), access(word, F_OK) != 0 else {
      return [word]
    }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(word, 0, nil, &found) == 0 else {
      throw Failure("error: no file is named like '\(word)'")
    }
    return (0..<Int(found.gl_pathc)).compactMap { index in
      found.gl_pathv[index].map { String(cString: $0) }
    }
  }
}
