extension Value {
  /// openCypher's orderability: a total order over values of all kinds, ascending.
  ///
  /// Maps, nodes, relationships, lists, paths, temporal values, texts, booleans, numbers (NaN last),
  /// null. Negative, zero or positive.
  package static func order(_ left: Value, _ right: Value) -> Int {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): compare(left, right)
    case (.float(let left), .float(let right)): order(left, right)
    case (.integer(let left), .float(let right)): order(left, right)
    case (.float(let left), .integer(let right)): -order(right, left)
    case (.text(let left), .text(let right)): UTF8Order.compare(left, right)
    case (.boolean(let left), .boolean(let right)): compare(left ? 1 : 0, right ? 1 : 0)
    case (.date(let left), .date(let right)): compare(left, right)
    case (.localTime(let left), .localTime(let right)): compare(left, right)
    case (.localDateTime(let left), .localDateTime(let right)): compare(left, right)
    case (.time(let left), .time(let right)): order(left, right)
    case (.dateTime(let left), .dateTime(let right)): order(left, right)
    case (.duration(let left), .duration(let right)): order(left, right)
    case (.list(let left), .list(let right)): order(left, right)
    case (.map(let left), .map(let right)): order(left, right)
    case (.node(let left), .node(let right)): compare(left, right)
    case (.edge(let left), .edge(let right)): compare(left.id, right.id)
    case (.path(let left), .path(let right)): order(left, right)
    default: compare(left.kind.rank, right.kind.rank)
    }
  }

  private static func compare<T: Comparable>(_ left: T, _ right: T) -> Int {
    left < right ? -1 : left == right ? 0 : 1
  }

  private static func order(_ left: Double, _ right: Double) -> Int {
    switch (left.isNaN, right.isNaN) {
    case (true, true): 0
    case (true, false): 1
    case (false, true): -1
    case (false, false): compare(left, right)
    }
  }

  /// Exact: 2^53 + 1 is not 2^53, though both read as one double.
  private static func order(_ integer: Int64, _ number: Double) -> Int {
    if number.isNaN || number >= 0x1p63 { return -1 }
    if number < -0x1p63 { return 1 }
    let whole = number.rounded(.towardZero)
    let byWhole = compare(integer, Int64(whole))
    return byWhole != 0 ? byWhole : compare(whole, number)
  }

  private static func order(_ left: [Value], _ right: [Value]) -> Int {
    for (left, right) in zip(left, right) {
      let byElement = order(left, right)
      if byElement != 0 { return byElement }
    }
    return left.count - right.count
  }

  private static func order(_ left: ValueMap, _ right: ValueMap) -> Int {
    for (left, right) in zip(left.entries, right.entries) {
      let byKey = UTF8Order.compare(left.key, right.key)
      if byKey != 0 { return byKey }
      let byValue = order(left.value, right.value)
      if byValue != 0 { return byValue }
    }
    return left.count - right.count
  }

  private static func order(_ left: PathReference, _ right: PathReference) -> Int {
    for index in left.nodes.indices where index < right.nodes.count {
      let byNode = compare(left.nodes[index], right.nodes[index])
      if byNode != 0 { return byNode }
      guard index < left.edges.count, index < right.edges.count else { break }
      let byEdge = compare(left.edges[index].id, right.edges[index].id)
      if byEdge != 0 { return byEdge }
    }
    return left.nodes.count - right.nodes.count
  }

  private static func order(_ left: ZonedTime, _ right: ZonedTime) -> Int {
    let byMoment = compare(left.nanosecondsInUTC, right.nanosecondsInUTC)
    return byMoment != 0 ? byMoment : compare(left.offsetSeconds, right.offsetSeconds)
  }

  private static func order(_ left: ZonedDateTime, _ right: ZonedDateTime) -> Int {
    let byInstant = order(left.instant, right.instant)
    if byInstant != 0 { return byInstant }
    let byOffset = compare(left.offsetSeconds, right.offsetSeconds)
    return byOffset != 0 ? byOffset : UTF8Order.compare(left.zone ?? "", right.zone ?? "")
  }

  private static func order(
    _ left: (seconds: Int64, nanoseconds: Int64), _ right: (seconds: Int64, nanoseconds: Int64)
  ) -> Int {
    let bySeconds = compare(left.seconds, right.seconds)
    return bySeconds != 0 ? bySeconds : compare(left.nanoseconds, right.nanoseconds)
  }

  private static func order(_ left: TemporalDuration, _ right: TemporalDuration) -> Int {
    let byLength = compare(left.averageSeconds, right.averageSeconds)
    if byLength != 0 { return byLength }
    let byNanoseconds = compare(left.nanoseconds, right.nanoseconds)
    if byNanoseconds != 0 { return byNanoseconds }
    let byMonths = compare(left.months, right.months)
    if byMonths != 0 { return byMonths }
    let byDays = compare(left.days, right.days)
    return byDays != 0 ? byDays : compare(left.seconds, right.seconds)
  }
}

extension ValueKind {
  /// The place in the order of values of different kinds: numbers of both kinds share one.
  var rank: Int { self == .float ? ValueKind.integer.rawValue : rawValue }
}

extension ZonedTime {
  fileprivate var nanosecondsInUTC: Int64 {
    local.nanoseconds - Int64(offsetSeconds) * 1_000_000_000
  }
}

extension ZonedDateTime {
  /// Seconds since 1970-01-01T00:00Z, and the nanoseconds in that second.
  package var instant: (seconds: Int64, nanoseconds: Int64) {
    let day = local.date.daysSinceEpoch * 86_400 - Int64(offsetSeconds)
    return (
      day + local.time.nanoseconds / 1_000_000_000, local.time.nanoseconds % 1_000_000_000
    )
  }
}

extension TemporalDuration {
  /// The length in seconds with months of 2,629,746 seconds, by which durations sort.
  fileprivate var averageSeconds: Double {
    Double(months) * 2_629_746 + Double(days) * 86_400 + Double(seconds)
  }
}
