import Foundation

/// A run of the benchmark at one scale: where, over what, and what was measured.
struct BenchmarkRun: Codable {
  let date: String
  let machine: String
  let scale: Double
  let seed: UInt64
  let elements: Int
  var measurements: [Measurement] = []

  init(scale: Double, seed: UInt64, elements: Int) {
    date = String(Date.now.ISO8601Format().prefix(10))
    machine = Machine.description
    self.scale = scale
    self.seed = seed
    self.elements = elements
  }

  init(readingFile path: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(filePath: path)))
  }

  func write(toFile path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(self).write(to: URL(filePath: path))
  }
}
