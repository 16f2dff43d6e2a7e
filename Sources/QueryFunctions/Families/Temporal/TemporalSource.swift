import GraphModel

/// What a temporal value brings along for a new one: a day, a time, a zone, as far as it has them.
struct TemporalSource {
  var date: CalendarDate?
  var time: LocalTime?
  var zone: TemporalZone?

  /// What the clocks showed, so that a time that comes twice stays the same one.
  var offset: Int32?

  init() {}

  /// Nil where the value is no point in time.
  init?(_ value: Value) {
    switch value {
    case .date(let date):
      self.date = date
    case .localTime(let time):
      self.time = time
    case .time(let time):
      self.time = time.local
      zone = .offset(seconds: time.offsetSeconds)
    case .localDateTime(let moment):
      (date, time) = (moment.date, moment.time)
    case .dateTime(let moment):
      (date, time) = (moment.local.date, moment.local.time)
      (zone, offset) = (moment.temporalZone, moment.offsetSeconds)
    case .null, .boolean, .integer, .float, .text, .duration, .list, .map, .node, .edge, .path:
      return nil
    }
  }

  /// The offset alone, which is all of a zone that a time of day keeps.
  var offsetZone: TemporalZone? {
    offset.map { .offset(seconds: $0) } ?? zone
  }
}
