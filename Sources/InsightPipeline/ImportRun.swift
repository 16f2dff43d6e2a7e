package import GraphModel

/// One act of importing: what it adds can be told from the rest by its name and moment.
package struct ImportRun: Equatable, Sendable {
  package let name: String

  /// The caller's clock: no stage looks at one.
  package let recordedAt: ZonedDateTime

  package init(name: String, recordedAt: ZonedDateTime) {
    self.name = name
    self.recordedAt = recordedAt
  }

  /// What every node and edge of the run carries.
  var provenance: ValueMap {
    ["run": .text(name), "recorded_at": .dateTime(recordedAt)]
  }
}
