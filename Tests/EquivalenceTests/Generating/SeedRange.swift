import Foundation

/// Which seeds random tests try: `PITH_SEEDS` many from `PITH_FIRST_SEED` on.
enum SeedRange {
  static var ofEnvironment: Range<UInt64> {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["PITH_FIRST_SEED"].flatMap(UInt64.init) ?? 0
    return first..<first + (environment["PITH_SEEDS"].flatMap(UInt64.init) ?? 150)
  }
}
