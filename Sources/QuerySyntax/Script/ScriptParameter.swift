/// A parameter that a script declares in its header.
///
///     /// @param since DATE = '2024-01-01'  only insights published on or after this day
package struct ScriptParameter: Equatable, Sendable {
  package let name: String
  package let type: ParameterType

  /// What it is where a caller says nothing; a parameter without one must be given.
  package let defaultValue: ScriptValue?
  package let summary: String

  /// Where its name stands.
  package let place: Place

  /// Where its default stands.
  package let defaultPlace: Place?
}

extension ScriptParameter {
  /// By UTF-8 bytes, as all names.
  package func isNamed(_ other: String) -> Bool { name.utf8.elementsEqual(other.utf8) }
}
