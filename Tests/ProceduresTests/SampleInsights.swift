extension SampleGraph {
  struct Insight: Sendable {
    let key: String
    let episode: String
    let published: String
    let entities: [String]
    let text: String

    /// The letter of the cluster that it is of: those of one are about the same.
    var cluster: Character { key.first ?? " " }
  }

  static let insights = [
    Insight(
      key: "a1", episode: "one", published: "2024-01-01", entities: ["Norway", "Energy"],
      text: "Norway sells its spare hydropower to data centers because cables south are full."),
    Insight(
      key: "a2", episode: "two", published: "2024-02-01", entities: ["Norway", "Energy"],
      text: "Cheap rivers in the north draw builders of large server halls away from Frankfurt."),
    Insight(
      key: "a3", episode: "three", published: "2024-03-01", entities: ["Norway"],
      text: "Oslo asks whether hydropower should heat homes before it feeds server halls."),
    Insight(
      key: "a4", episode: "four", published: "2024-03-02", entities: ["Norway"],
      text: "Norway sells its spare hydropower to data centers because the cables south are full."),
    Insight(
      key: "b1", episode: "five", published: "2024-01-05", entities: ["Export controls"],
      text: "Licences for advanced chips now take months, so smugglers fill the gap."),
    Insight(
      key: "b2", episode: "six", published: "2024-02-05", entities: ["Export controls"],
      text: "Rules at the border slow shipments of accelerators more than any tariff did."),
    Insight(
      key: "b3", episode: "five", published: "2024-01-05", entities: ["Export controls"],
      text: "Smugglers hide advanced chips among lobsters and toys."),
    Insight(
      key: "c1", episode: "seven", published: "2024-01-09", entities: ["Talent"],
      text: "Universities lose teachers to laboratories that pay ten times as much."),
    Insight(
      key: "c2", episode: "eight", published: "2024-02-09", entities: ["Talent"],
      text: "Pay at laboratories is so high that few students stay for a doctorate."),
    Insight(
      key: "d1", episode: "nine", published: "2024-01-19", entities: [],
      text: "A good podcast edits out the small talk at the start."),
    Insight(
      key: "d2", episode: "ten", published: "2024-02-19", entities: [],
      text: "Listeners skip the start of a podcast when talk is slow."),
    Insight(
      key: "e1", episode: "eleven", published: "2024-02-20", entities: [],
      text: "Farmers sell spare land for homes, because the north is full."),
  ]
}
