/// A line on a terminal that says how far a long piece of work has come; silent for the first second.
struct ProgressBar {
  private let what: String
  private var total: Int?
  private let isVisible: Bool
  private let begin = ContinuousClock.now
  private var shownAt = ContinuousClock.now
  private var hasShown = false

  /// A bar for work of so many bytes, where they are known.
  init(_ what: String, total: Int?) {
    self.what = what
    self.total = total
    isVisible = System.Stream.error.isTerminal
  }

  /// The same, where only the work itself tells how much there is.
  mutating func update(bytes: Int, of total: Int) {
    self.total = total
    update(bytes: bytes)
  }

  mutating func update(bytes: Int) {
    let now = ContinuousClock.now
    guard isVisible, now - begin > .seconds(1), !hasShown || now - shownAt > .milliseconds(100)
    else { return }
    hasShown = true
    shownAt = now
    let seconds = (now - begin) / .seconds(1)
    StandardError.write("\r\u{1B}[K\(what)  \(text(bytes: bytes, seconds: seconds))")
  }

  /// Takes the line away.
  func finish() {
    if hasShown { StandardError.write("\r\u{1B}[K") }
  }

  private func text(bytes: Int, seconds: Double) -> String {
    let rate = "\(Self.megabytes(Int(Double(bytes) / seconds))) MB/s"
    guard let total, total > 0 else { return "\(Self.megabytes(bytes)) MB, \(rate)" }
    let part = min(20, bytes * 20 / total)
    let bar = String(repeating: "█", count: part) + String(repeating: "░", count: 20 - part)
    let left = bytes > 0 ? Double(max(0, total - bytes)) / Double(bytes) * seconds : 0
    return "\(bar) \(Self.megabytes(bytes)) of \(Self.megabytes(total)) MB, \(rate), "
      + "\(Self.duration(left)) left"
  }

  /// A time as people tell it: `12 s`, `3 min`, `2 h 5 min`.
  private static func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 1e6))
    if whole < 100 { return "\(whole) s" }
    let minutes = (whole + 30) / 60
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = bytes / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
