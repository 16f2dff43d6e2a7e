/// All functions of the language.
///
/// To add one: its family's file, which is named in this list.
package enum FunctionCatalog {
  package static let scalars: [ScalarFunction] = []
  package static let aggregates: [AggregateFunction] = []

  /// The scalar function of a name, whose letters' case does not matter.
  package static func scalar(named name: String) -> ScalarFunction? {
    scalarsByName[name.lowercased()]
  }

  /// The aggregate function of a name, whose letters' case does not matter.
  package static func aggregate(named name: String) -> AggregateFunction? {
    aggregatesByName[name.lowercased()]
  }

  private static let scalarsByName = Dictionary(
    scalars.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  private static let aggregatesByName = Dictionary(
    aggregates.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
}
