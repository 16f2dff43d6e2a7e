/// A label, an edge type, a property key or a text as a key of a dictionary: equal by UTF-8 bytes.
package struct Name: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  @inlinable
  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }

  @inlinable
  package static func == (left: Name, right: Name) -> Bool {
    UTF8Order.areEqual(left.text, right.text)
  }

  @inlinable
  package static func < (left: Name, right: Name) -> Bool {
    UTF8Order.precedes(left.text, right.text)
  }

  @inlinable
  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(UInt8(0xFF))
  }
}

extension Name: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}
