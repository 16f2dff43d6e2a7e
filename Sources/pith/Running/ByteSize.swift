import ArgumentParser

/// An amount of memory as people write it: `512MB`, `4GB`, `1000000`.
struct ByteSize: ExpressibleByArgument {
  let bytes: Int

  init(bytes: Int) {
    self.bytes = bytes
  }

  init?(argument: String) {
    let text = argument.uppercased()
    let unit = Self.units.first { text.hasSuffix($0.name) }
    let digits = text.dropLast(unit?.name.count ?? 0)
    guard let number = Int(digits), number > 0 else { return nil }
    let (bytes, isTooMuch) = number.multipliedReportingOverflow(by: unit?.bytes ?? 1)
    guard !isTooMuch else { return nil }
    self.bytes = bytes
  }

  /// The amount in the largest unit that fits: `1.5 GB`.
  var text: String {
    guard let unit = Self.units.first(where: { bytes >= $0.bytes }) else { return "\(bytes) B" }
    let tenths = bytes / (unit.bytes / 10)
    let fraction = tenths.isMultiple(of: 10) ? "" : ".\(tenths % 10)"
    return "\(tenths / 10)\(fraction) \(unit.name)"
  }

  private static let units = [("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10)].map {
    (name: $0.0, bytes: $0.1)
  }
}
