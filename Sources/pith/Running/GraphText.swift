import GraphModel

/// The text of a whole graph on its way out, a line an element, with its progress shown.
final class GraphText {
  private let send: ([UInt8]) throws -> Void
  private let isShown: Bool
  private var progress: ProgressBar
  private var lines = 0

  private init(
    of reader: any GraphReader, isShown: Bool, to send: @escaping ([UInt8]) throws -> Void
  ) throws {
    self.send = send
    self.isShown = isShown
    let total = try reader.nodeCount(label: nil) + reader.edgeCount(type: nil)
    progress = ProgressBar("writing", total: total, in: .elements)
  }

  /// Runs `body` with where it may write; `isShown`: nothing else is written on the terminal.
  static func write(
    of reader: any GraphReader, isShown: Bool, to send: @escaping ([UInt8]) throws -> Void,
    _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let text = try GraphText(of: reader, isShown: isShown, to: send)
    defer { text.progress.finish() }
    try body(text.take)
  }

  private func take(_ bytes: [UInt8]) throws {
    lines += bytes.count { $0 == 10 }
    if isShown { progress.update(lines) }
    try send(bytes)
  }
}
