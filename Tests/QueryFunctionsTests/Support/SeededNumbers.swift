import Synchronization
import TestSupport

/// Random numbers that a seed determines, for `rand()` on any thread.
final class SeededNumbers: Sendable {
  private let generator: Mutex<SeededGenerator>

  init(seed: UInt64) {
    generator = Mutex(SeededGenerator(seed: seed))
  }

  func next() -> UInt64 {
    generator.withLock { $0.next() }
  }
}
