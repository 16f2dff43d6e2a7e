import Foundation
import TestSupport

/// Feeds Pith mutated queries and requests, and stops at the first that it does not take well.
///
///     Fuzzer SECONDS SEED PITH
///
/// What is being tried stands in the file `fuzz-input`, should the program not live to tell.
@main struct Fuzzer {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 3, let seconds = Double(arguments[1]), let seed = UInt64(arguments[2])
    else { throw Failure("usage: Fuzzer SECONDS SEED PITH") }
    let corpus = try Corpus()
    let targets: [any FuzzTarget] = [
      ParserTarget(), try EngineTarget(corpus), ProtocolTarget(pith: arguments[3]),
    ]
    let end = ContinuousClock.now + .seconds(seconds)
    var count = 0
    while ContinuousClock.now < end {
      for target in targets {
        let number = seed &+ UInt64(count)
        do {
          try target.tryOne(Mutator(corpus, seed: number))
        } catch let failure as Failure {
          print("seed \(number), \(type(of: target)): \(failure.reason)")
          exit(1)
        }
      }
      count += 1
    }
    print("\(count) rounds from seed \(seed): nothing found")
  }

  /// Leaves an input where it is found after a crash.
  static func note(_ input: some DataProtocol) throws {
    try Data(input).write(to: URL(fileURLWithPath: "fuzz-input"))
  }
}

/// A part of Pith that takes what it is given.
protocol FuzzTarget {
  /// Tries one mutated input, or some; throws a ``Failure`` where it is not taken well.
  func tryOne(_ mutator: consuming Mutator) throws
}

struct Failure: Error {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
