import GraphModel

/// Values that a careless store would change, and names that would break it.
enum Hostile {
  static let date = CalendarDate(daysSinceEpoch: -719_529)
  static let time = LocalTime(nanoseconds: 86_399_999_999_999)
  static let localDateTime = LocalDateTime(date: date, time: time)

  static let values: [Value] =
    [
      .boolean(true), .boolean(false), .integer(0), .integer(1), .integer(.min), .integer(.max),
      .integer(1 << 53 + 1), .float(0), .float(-0.0), .float(1), .float(0.1),
      .float(.infinity), .float(-.infinity), .float(.nan), .float(.greatestFiniteMagnitude),
      .float(.leastNonzeroMagnitude), .float(0x1p53), .text(""), .text("1"), .text("1.0"),
      .text("true"), .text("null"), .text("2024-01-01"), .text("a\u{0}b"), .text("\u{0}"),
      .text("👩‍👩‍👧"), .text("e\u{301}"), .text("\u{e9}"), .text("\u{FEFF}"), .text("'\"; --"),
      .text(String(repeating: "x", count: 100_000)), .date(date), .localTime(time),
      .time(ZonedTime(local: time, offsetSeconds: -3_600)), .localDateTime(localDateTime),
      .dateTime(ZonedDateTime(local: localDateTime, offsetSeconds: 3_600)),
      .dateTime(
        ZonedDateTime(local: localDateTime, offsetSeconds: 3_600, zone: "Europe/Stockholm")),
      .duration(TemporalDuration(months: -1, days: 2, seconds: -3, nanoseconds: 4)),
      .list([]), .list([.integer(1), .float(2)]), .list([.text("a\u{0}"), .text("")]),
      .list([.boolean(true)]), .list([.float(.nan), .float(-0.0)]), .list([.date(date)]),
    ]

  static let unstorable: [Value] = [
    .map([:]), .list([.list([])]), .list([.null]), .list([.integer(1), .text("a")]),
    .node(NodeID(1)), .list([.map([:])]),
  ]

  static let names: [String] = [
    "Name", "name", "NAME", "é", "e\u{301}", "x\"; DROP TABLE graph_node; --", "", "\u{0}",
    "a\u{0}b",
    "👍", String(repeating: "n", count: 10_000), String(repeating: "n", count: 9_999), "select",
    "end", "group", "_id", "_src", "_more", "_1", "rowid", "oid", "properties", "label_set",
    "other",
    "unlabelled", "sqlite_master", "1", "a b", "a:b", "a.b", "a'b", "a]b", "`", "?1", "%", "\n",
    "7",
    "text", "title", "İ", "ß",
  ]
}
