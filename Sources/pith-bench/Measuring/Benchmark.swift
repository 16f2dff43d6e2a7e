import GraphModel

/// A piece of work, and those who do it side by side.
struct Benchmark {
  /// What is done, in a few words.
  let name: String

  /// The query, or what else Pith is asked to do.
  let work: String

  /// Over how many questions of the same kind the runs go in turn.
  var variants = 1

  /// Pith first, its baselines behind it.
  var contenders: [Contender]

  init(_ name: String, _ work: String, variants: Int = 1, _ contenders: Contender...) {
    self.name = name
    self.work = work
    self.variants = variants
    self.contenders = contenders
  }
}

/// One who does a piece of work, and gives the answer as rows.
struct Contender {
  enum Kind: String, Codable {
    case pith

    /// Hand-written SQL over hand-made tables.
    case sql

    /// A loop over plain arrays.
    case kernel
  }

  let kind: Kind

  /// Does the work once; gets the number of the question.
  let run: (Int) throws -> [[Value]]

  static func pith(_ run: @escaping (Int) throws -> [[Value]]) -> Contender {
    Contender(kind: .pith, run: run)
  }

  static func sql(_ run: @escaping (Int) throws -> [[Value]]) -> Contender {
    Contender(kind: .sql, run: run)
  }

  static func kernel(_ run: @escaping (Int) throws -> [[Value]]) -> Contender {
    Contender(kind: .kernel, run: run)
  }

  /// A kernel whose answer is one number.
  static func kernelCount(_ run: @escaping (Int) throws -> Int) -> Contender {
    Contender(kind: .kernel) { [[.integer(Int64(try run($0)))]] }
  }
}
