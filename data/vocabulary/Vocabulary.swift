/// The vocabulary that ships with Pith, one text a kind, in the order of their names.
package enum Vocabulary {
  /// The name (`countries.txt`) and the text of each file.
  package static var files: [(name: String, text: String)] {
    embeddedTexts.map { ($0.name.description, $0.text.description) }
  }
}
