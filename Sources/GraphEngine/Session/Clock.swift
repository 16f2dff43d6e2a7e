import Foundation
import GraphModel
import Synchronization

/// The machine's clock, as a moment in UTC.
enum Clock {
  static func now() -> ZonedDateTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let seconds = Int64(time.tv_sec)
    let day = Int64((Double(seconds) / 86_400).rounded(.down))
    let nanoseconds = (seconds - day * 86_400) * 1_000_000_000 + Int64(time.tv_nsec)
    let local = LocalDateTime(
      date: CalendarDate(daysSinceEpoch: day), time: LocalTime(nanoseconds: nanoseconds))
    return ZonedDateTime(local: local, offsetSeconds: 0)
  }
}

/// A source of random numbers: SplitMix64 (Steele, Lea and Flood 2014).
final class RandomSource: Sendable {
  private let state: Atomic<UInt64>

  /// Gives others what they start from; asks the system once.
  private static let ofProcess = RandomSource(seed: .random(in: .min ... .max))

  /// - Parameter seed: from what it starts; nil: from something else each time.
  init(seed: UInt64?) {
    state = Atomic(seed ?? Self.ofProcess.next())
  }

  @Sendable func next() -> UInt64 {
    var mixed = state.wrappingAdd(0x9E37_79B9_7F4A_7C15, ordering: .relaxed).newValue
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
