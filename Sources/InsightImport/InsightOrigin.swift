package import GraphModel

/// Where an insight comes from, as far as its source says.
package struct InsightOrigin: Equatable, Sendable {
  /// The source's own id.
  package var externalID: String?
  package var show: String?
  package var episode: String?
  package var published: PublicationDate?
  package var speakers: [String] = []
  package var url: String?

  /// Where in the episode it is said.
  package var startSeconds: Double?
  package var tags: [String] = []

  package init() {}
}

/// When something came out: as exactly as it is known.
package enum PublicationDate: Equatable, Sendable {
  /// `2025-03-04`
  case day(CalendarDate)

  /// `2025-03-04T06:00:00`
  case localMoment(LocalDateTime)

  /// `2025-03-04T06:00:00Z`
  case moment(ZonedDateTime)

  /// Nil too where the day is not told: `2025-03` is not the first of March.
  package init?(iso text: String) {
    let day = text.prefix(10).map { $0.isASCII && $0.isNumber ? "0" : String($0) }.joined()
    guard day == "0000-00-00" else { return nil }
    if let day = CalendarDate(iso: text) {
      self = .day(day)
    } else if let moment = LocalDateTime(iso: text) {
      self = .localMoment(moment)
    } else if let moment = ZonedDateTime(iso: text) {
      self = .moment(moment)
    } else {
      return nil
    }
  }

  package var value: Value {
    switch self {
    case .day(let day): .date(day)
    case .localMoment(let moment): .localDateTime(moment)
    case .moment(let moment): .dateTime(moment)
    }
  }
}
