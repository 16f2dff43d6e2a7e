/// Moments as ISO 8601 texts: `iso` writes one form, `init(iso:)` reads all that openCypher has.
extension LocalDateTime {
  /// As in `2024-03-09T18:05:09.25`.
  package var iso: String { "\(date.iso)T\(time.iso)" }

  /// A date in any form and, after a `T`, a time in any form.
  package init?(iso text: String) {
    guard let moment = TemporalScanner.whole(text, { $0.localDateTime() }) else { return nil }
    self = moment
  }
}

extension ZonedDateTime {
  /// As in `2024-03-09T18:05:09.25+01:00[Europe/Stockholm]`.
  package var iso: String {
    local.iso + ZoneOffset.iso(offsetSeconds) + (zone.map { "[\($0)]" } ?? "")
  }

  /// A date-time in any form, with an offset, a zone's name, both or (in UTC) neither.
  ///
  /// The zone must be known, and an offset beside it must be one that its clocks show.
  package init?(iso text: String) {
    guard let (local, offset, name) = TemporalScanner.whole(text, { $0.zonedParts() })
    else { return nil }
    guard let name else {
      self.init(local: local, offsetSeconds: offset ?? 0)
      return
    }
    guard let zone = TemporalZone(name),
      let moment = ZonedDateTime(local, in: zone, preferring: offset),
      offset == nil || moment.offsetSeconds == offset
    else { return nil }
    self = moment
  }

  /// A text that ``iso`` wrote, taken at its word: the rules of its zone are not asked, so that what
  /// was stored reads back whatever has become of them.
  package init?(storedISO text: String) {
    guard let (local, offset, name) = TemporalScanner.whole(text, { $0.zonedParts() }), let offset
    else { return nil }
    self.init(local: local, offsetSeconds: offset, zone: name)
  }
}

extension TemporalScanner {
  mutating func localDateTime() -> LocalDateTime? {
    guard let date = date() else { return nil }
    guard eat("T") else { return LocalDateTime(date: date, time: .midnight) }
    return time().map { LocalDateTime(date: date, time: $0) }
  }

  mutating func zonedParts() -> (local: LocalDateTime, offset: Int32?, zone: String?)? {
    guard let local = localDateTime() else { return nil }
    var offset: Int32?
    if !isAtEnd, !isAt("[") {
      offset = self.offset()
      if offset == nil { return nil }
    }
    return (local, offset, isAtEnd ? nil : zoneName())
  }
}
