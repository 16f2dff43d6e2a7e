package import GraphModel

/// Writes one result in one format: its columns, then rows in batches, then its end.
package protocol ResultWriter: AnyObject {
  func begin(_ columns: [String], to output: inout [UInt8])
  func append(_ rows: [[Value]], _ elements: ElementTable, to output: inout [UInt8])
  func finish(to output: inout [UInt8])

  /// What the reader should know beside the result, once it is finished.
  var notices: [String] { get }

  /// Why a result cannot be written in this format, once it is finished; nothing is written then.
  var refusal: String? { get }
}

extension ResultWriter {
  package var notices: [String] { [] }
  package var refusal: String? { nil }
}
