/// The fixed part of a database file, as SQL texts named by their file.
package enum Schema {
  /// The text of `schema/NAME`, or nil where there is none.
  package static func text(named name: String) -> String? {
    embeddedTexts.first { $0.name.description == name }?.text.description
  }
}
