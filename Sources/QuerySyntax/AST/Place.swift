package import Diagnostics

/// Where a part of a query is written.
///
/// All places are equal, so that two syntax trees are equal when they say the same, wherever.
package struct Place: Hashable, Sendable {
  package let span: SourceSpan

  package init(_ span: SourceSpan) {
    self.span = span
  }

  package static func == (left: Place, right: Place) -> Bool { true }

  package func hash(into hasher: inout Hasher) {}
}

/// A name as written, without its backticks, and where.
package struct Identifier: Equatable, Sendable {
  package let text: String
  package let place: Place

  package init(_ text: String, _ span: SourceSpan) {
    self.text = text
    place = Place(span)
  }

  package var span: SourceSpan { place.span }

  /// By UTF-8 bytes: `é` composed and decomposed are two names.
  package static func == (left: Identifier, right: Identifier) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }
}
