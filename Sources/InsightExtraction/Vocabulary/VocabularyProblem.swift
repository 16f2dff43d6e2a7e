/// What is wrong with a line of a vocabulary file.
package struct VocabularyProblem: Error, Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    case noKind
    case unknownKind(String)
    case unknownWord(String)
    case aliasWithoutEntity
    case ruleWithoutAlias
    case emptyAlias
    case countryWithoutCode(String)
    case keyTaken(String)
  }

  package let file: String
  package let line: Int
  package let reason: Reason
}

extension VocabularyProblem {
  package var message: String {
    let fact =
      switch reason {
      case .noKind: "the file does not begin with 'kind NAME'"
      case .unknownKind(let name): "there is no kind '\(name)'"
      case .unknownWord(let word): "'\(word)' is not understood here"
      case .aliasWithoutEntity: "an alias without an entity above it"
      case .ruleWithoutAlias: "a context rule without an alias above it"
      case .emptyAlias: "an alias without a word in it"
      case .countryWithoutCode(let name): "country '\(name)' has neither 'iso' nor 'key'"
      case .keyTaken(let key): "the key '\(key)' is taken by another entity"
      }
    return "\(file):\(line): \(fact)"
  }
}
