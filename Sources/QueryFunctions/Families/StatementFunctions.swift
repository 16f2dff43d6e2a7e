import GraphModel

/// What a statement gets from its surroundings.
enum StatementFunctions {
  static let all: [ScalarFunction] = [timestamp, randomUUID]

  private static let timestamp = ScalarFunction(
    "timestamp", .takes(returns: .integer), clock: .always,
    summary: "Milliseconds from 1970-01-01T00:00Z to the moment at which the statement began.",
    examples: [Example("timestamp() = datetime().epochMillis", "true")]
  ) { _, context in
    let (seconds, nanoseconds) = context.now.instant
    return .integer(seconds * 1_000 + nanoseconds / 1_000_000)
  }

  private static let randomUUID = ScalarFunction(
    "randomUUID", .takes(returns: .text), isDeterministic: false,
    summary: "A random identifier (version 4), unlike all others.",
    examples: [Example("size(randomUUID())", "36")]
  ) { _, context in
    .text(uuid(high: context.random(), low: context.random()))
  }

  private static func uuid(high: UInt64, low: UInt64) -> String {
    let first = high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let second = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    let digits = Array(hexadecimal(first) + hexadecimal(second))
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return groups.map { String(digits[$0]) }.joined(separator: "-")
  }

  private static func hexadecimal(_ bits: UInt64) -> String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
