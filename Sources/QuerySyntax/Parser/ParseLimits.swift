/// How large and how deep a query's text may be.
package struct ParseLimits: Equatable, Sendable {
  package var bytes: Int

  /// Levels of nesting, and with it the height of a syntax tree.
  package var depth: Int

  /// How many mistakes are told before the parser gives up.
  package var diagnostics: Int

  package init(bytes: Int = 4 << 20, depth: Int = 1_000, diagnostics: Int = 100) {
    self.bytes = bytes
    self.depth = depth
    self.diagnostics = diagnostics
  }
}
