import TextAnalysis
import Vocabulary

/// All entities that can be linked, and the phrases that only look like them.
package struct EntityVocabulary: Sendable {
  /// In the order of the files, then of their lines.
  package let entities: [VocabularyEntity]

  /// `apple pie`: longer than an alias inside it, and nothing itself.
  package let otherMeanings: [Alias]

  /// `Fiona`: a name of one word after it is a last name, and no entity.
  package let givenNames: Set<String>

  /// Twelve digits of a hash of the files: changes with any of their bytes.
  package let version: String

  package let problems: [VocabularyProblem]

  package init(files: [(name: String, text: String)]) {
    var entities: [VocabularyEntity] = []
    var otherMeanings: [Alias] = []
    var givenNames: Set<String> = []
    var problems: [VocabularyProblem] = []
    var keys: Set<String> = []
    for file in files {
      let contents = VocabularyFile(named: file.name, file.text)
      problems += contents.problems
      otherMeanings += contents.otherMeanings
      givenNames.formUnion(contents.givenNames)
      for (entity, line) in contents.entities {
        if keys.insert(entity.key).inserted {
          entities.append(entity)
        } else {
          problems.append(.init(file: file.name, line: line, reason: .keyTaken(entity.key)))
        }
      }
    }
    self.entities = entities
    self.otherMeanings = otherMeanings
    self.givenNames = givenNames
    self.problems = problems
    let content = files.map { "\($0.name)\n\($0.text)" }.joined(separator: "\n")
    version = SHA256.hexadecimal(of: content, length: 12)
  }

  init(
    entities: [VocabularyEntity], otherMeanings: [Alias], givenNames: Set<String>,
    version: String, problems: [VocabularyProblem]
  ) {
    self.entities = entities
    self.otherMeanings = otherMeanings
    self.givenNames = givenNames
    self.version = version
    self.problems = problems
  }

  /// The vocabulary that ships with Pith.
  package static let shipped = EntityVocabulary(files: Vocabulary.files)
}
