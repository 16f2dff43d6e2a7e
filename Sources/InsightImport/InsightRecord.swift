import TextAnalysis

/// An insight as a source gives it.
package struct InsightRecord: Equatable, Sendable {
  /// With white space collapsed and no markup; else as it was written.
  package let text: String
  package let title: String?

  /// The line of the source, from 1, where the text begins.
  package let line: Int

  /// `insight:` and 16 digits of the hash of the text's normal form.
  package let key: String
  package let origin: InsightOrigin

  package init(
    text: String, title: String? = nil, line: Int, origin: InsightOrigin = InsightOrigin()
  ) {
    self.text = text.withCollapsedSpace
    self.title = title
    self.line = line
    self.origin = origin
    let normal = NormalForm(of: self.text).text.withCollapsedSpace
    key = "insight:" + SHA256.hexadecimal(of: normal, length: 16)
  }
}
