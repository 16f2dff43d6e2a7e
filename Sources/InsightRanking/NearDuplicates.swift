/// How alike two short texts are, as near-duplicates of each other.
///
/// Exact Jaccard similarity of their sets of five letters in a row (Broder 1997), which among distinct
/// insights stays below .15 and for one reworded here and there above .60.
package enum NearDuplicates {
  /// The share of five-letter runs that two texts have in common, from 0 to 1.
  package static func similarity(_ left: String, _ right: String) -> Double {
    let (left, right) = (shingles(of: left), shingles(of: right))
    let union = left.union(right).count
    return union == 0 ? 0 : Double(left.intersection(right).count) / Double(union)
  }

  private static func shingles(of text: String) -> Set<ArraySlice<UInt8>> {
    let bytes = Array(text.lowercased().utf8)
    guard bytes.count >= length else { return bytes.isEmpty ? [] : [bytes[...]] }
    return Set((0...bytes.count - length).map { bytes[$0..<$0 + length] })
  }

  private static let length = 5
}
