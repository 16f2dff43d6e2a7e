import GraphModel

/// What was read of the full-text index lately, kept while the texts stay as they are: where words are,
/// and how long texts are.
final class TextMemory {
  private unowned let file: GraphFile

  /// The state of the graph that it is of.
  private var sequence: Int64?
  private var postings: [Name: [TermPosting]] = [:]
  private var postingCount = 0
  private var lengths: TextLengths?

  /// Whether ids are too far apart for all lengths to be kept.
  private var areSparse = false

  /// For how many nodes a length was looked up.
  private var asked = 0

  init(_ file: GraphFile) {
    self.file = file
  }

  /// Where a term is; reads it where that is not known.
  func postings(of term: String, reading: () throws -> [TermPosting]) throws -> [TermPosting] {
    guard try isCurrent() else { return try reading() }
    if let known = postings[Name(term)] { return known }
    let read = try reading()
    if postingCount + read.count > Self.mostPostings { (postings, postingCount) = ([:], 0) }
    if read.count <= Self.mostPostings {
      postings[Name(term)] = read
      postingCount += read.count
    }
    return read
  }

  /// The lengths of all texts; nil until so many were asked for that reading all of them pays.
  func allLengths(forReading count: Int, of total: Int, reading: () throws -> TextLengths?) throws
    -> TextLengths?
  {
    guard try isCurrent() else { return nil }
    asked += count
    if lengths == nil, !areSparse, asked > max(Self.fewNodes, total / 8) {
      lengths = try reading()
      areSparse = lengths == nil
    }
    return lengths
  }

  /// Forgets everything.
  func forget() {
    (sequence, lengths, areSparse, asked) = (nil, nil, false, 0)
    (postings, postingCount) = ([:], 0)
  }

  /// Whether it is of the graph as it is: it forgets what has changed since it was asked last.
  private func isCurrent() throws -> Bool {
    guard file.pending.isEmpty, let now = file.catalogue.sequence else { return false }
    if sequence == now { return true }
    let changes = try sequence.map { try file.projections.changes(from: $0, to: now) } ?? nil
    let texts = file.catalogue.textColumns.map { Name($0.property) }
    if changes?.leave(texts) != true { forget() }
    sequence = now
    return true
  }

  private static let mostPostings = 1 << 20
  private static let fewNodes = 2_048
}

/// How many words the text of each node has, a place for each id between the lowest and the highest.
struct TextLengths {
  private var firstID: Int64 = 0
  private var lengths: [UInt32] = []

  /// Appends a node whose id is higher than all others; false where it is too far from them.
  mutating func append(_ node: Int64, _ length: Int) -> Bool {
    if lengths.isEmpty { firstID = node }
    let place = node - firstID
    guard place >= lengths.count, place < Int64(lengths.count + 1_024) * 4 else { return false }
    lengths += repeatElement(0, count: Int(place) - lengths.count)
    lengths.append(UInt32(clamping: length))
    return true
  }

  /// The lengths of some nodes, in the order given; 0 for one that has no text.
  func of(_ nodes: [NodeID]) -> [Int] {
    lengths.withUnsafeBufferPointer { lengths in
      nodes.map { node in
        let place = node.rawValue - firstID
        return place >= 0 && place < lengths.count ? Int(lengths[Int(place)]) : 0
      }
    }
  }
}
