/// What a person did at the keyboard, as a terminal tells it.
package enum Key: Hashable, Sendable {
  /// Characters that were typed, in the order they came.
  case text(String)

  /// A text that was pasted in one piece.
  case paste(String)

  case enter, tab, backTab, backspace, delete, escape
  case left, right, up, down, home, end, pageUp, pageDown
  case wordLeft, wordRight

  /// Ctrl with a letter, in lower case.
  case control(Character)

  /// Alt with a character; Alt-Enter is `alt("\n")`.
  case alt(Character)
}
