/// The scripts that ship with Pith, in the order of their names.
package enum SavedQueries {
  /// The name (`new-since`) and the text of each.
  package static var scripts: [(name: String, text: String)] {
    embeddedTexts.map { entry in
      let file = entry.name.description
      return (String(file.prefix { $0 != "." }), entry.text.description)
    }
  }
}
