import InsightExtraction
import InsightPipeline

/// A vocabulary that cannot be used, with its problems in words: `own.txt:4: …`.
package struct VocabularyFailure: Error, Sendable {
  package let problems: [String]
}

extension InsightPipeline {
  /// A pipeline that links by the vocabulary that ships with Pith, and by files beside it.
  init(beside files: [(name: String, text: String)]) throws {
    self.init(try EntityLinker(beside: files))
  }
}

extension EntityLinker {
  init(beside files: [(name: String, text: String)]) throws {
    let vocabulary = EntityVocabulary.shipped.extended(by: files)
    guard vocabulary.problems.isEmpty else {
      throw VocabularyFailure(problems: vocabulary.problems.map(\.message))
    }
    self.init(vocabulary)
  }
}
