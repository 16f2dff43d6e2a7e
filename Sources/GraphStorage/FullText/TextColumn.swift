/// A property of the nodes with a label whose texts are in the full-text index, and its column there.
struct TextColumn {
  let name: String
  let label: String
  let property: String
}
