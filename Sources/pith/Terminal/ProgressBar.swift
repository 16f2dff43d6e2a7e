/// A line on a terminal that says how far a long piece of work has come; silent for the first second.
struct ProgressBar {
  /// What work is counted in.
  enum Unit {
    case bytes, elements
  }

  private let what: String
  private var total: Int?
  private let unit: Unit
  private let isVisible: Bool
  private let begin = ContinuousClock.now
  private var shownAt = ContinuousClock.now
  private var hasShown = false

  /// A bar for so much work, where that is known.
  init(_ what: String, total: Int?, in unit: Unit = .bytes) {
    self.what = what
    self.total = total
    self.unit = unit
    isVisible = System.Stream.error.isTerminal
  }

  /// The same, where only the work itself tells how much there is.
  mutating func update(_ done: Int, of total: Int) {
    self.total = total
    update(done)
  }

  mutating func update(_ done: Int) {
    let now = ContinuousClock.now
    guard isVisible, now - begin > .seconds(1), !hasShown || now - shownAt > .milliseconds(100)
    else { return }
    hasShown = true
    shownAt = now
    let seconds = (now - begin) / .seconds(1)
    StandardError.write("\r\u{1B}[K\(what)  \(text(of: done, seconds: seconds))")
  }

  /// Takes the line away.
  func finish() {
    if hasShown { StandardError.write("\r\u{1B}[K") }
  }

  private func text(of done: Int, seconds: Double) -> String {
    let rate = "\(amount(Int(Double(done) / seconds))) a second"
    guard let total, total > 0 else { return "\(amount(done)), \(rate)" }
    let part = min(20, done * 20 / total)
    let bar = String(repeating: "█", count: part) + String(repeating: "░", count: 20 - part)
    let left = done > 0 ? Double(max(0, total - done)) / Double(done) * seconds : 0
    return "\(bar) \(amount(done)) of \(amount(total)), \(rate), \(Self.duration(left)) left"
  }

  private func amount(_ number: Int) -> String {
    switch unit {
    case .bytes: "\(number / 1_000_000).\(number / 100_000 % 10) MB"
    case .elements: Count.text(number)
    }
  }

  /// A time as people tell it: `12 s`, `3 min`, `2 h 5 min`.
  private static func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 1e6))
    if whole < 100 { return "\(whole) s" }
    let minutes = (whole + 30) / 60
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
