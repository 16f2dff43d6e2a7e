import Foundation

/// The machine that a benchmark runs on.
enum Machine {
  /// Its processor, cores, memory and system, between commas.
  static var description: String {
    let process = ProcessInfo.processInfo
    let gigabytes = Int((Double(process.physicalMemory) / 0x1p30).rounded())
    return [
      processor, "\(process.activeProcessorCount) cores", "\(gigabytes) GB",
      process.operatingSystemVersionString,
    ].joined(separator: ", ")
  }

  private static var processor: String {
    let table = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let line = table.split(separator: "\n").first { $0.hasPrefix("model name") }
    return line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
      ?? "unknown processor"
  }
}
