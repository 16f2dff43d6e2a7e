/// Which texts have which words; a node is a document, its terms are stems in lower case.
package protocol FullTextIndex: AnyObject {
  /// The nodes that match a query in the language of FTS5, ascending.
  func matches(_ query: String) throws -> [NodeID]

  /// The nodes with a term, or with any that starts with it, ascending; and how often each has it.
  func postings(of term: String, isPrefix: Bool) throws -> [TermPosting]

  /// How many nodes have a term.
  func nodeCount(of term: String) throws -> Int

  /// How many terms each node has, in the order given; 0 for one that is not in the index.
  func lengths(of nodes: [NodeID]) throws -> [Int]

  /// How many nodes there are in the index, and how many terms they have together.
  func totals() throws -> (nodes: Int, terms: Int)
}

/// That a node has a term, and how often.
package struct TermPosting: Equatable, Sendable {
  package let node: NodeID
  package let count: Int

  package init(node: NodeID, count: Int) {
    self.node = node
    self.count = count
  }
}
