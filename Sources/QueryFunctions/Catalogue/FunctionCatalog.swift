/// All functions of the language.
///
/// To add one: its family's file, which is named in this list.
package enum FunctionCatalog {
  package static let scalars: [ScalarFunction] =
    NullFunctions.all + GraphFunctions.all + ListFunctions.all + TextFunctions.all
    + NumberFunctions.all + ConversionFunctions.all + TemporalConstructors.all
    + TruncationFunctions.all + DurationFunctions.all + StatementFunctions.all

  package static let aggregates: [AggregateFunction] =
    CountAggregates.all + SumAggregates.all + SpreadAggregates.all

  /// The scalar function of a name, whose letters' case does not matter.
  package static func scalar(named name: String) -> ScalarFunction? {
    scalarsByName[name.lowercased()]
  }

  /// The aggregate function of a name, whose letters' case does not matter.
  package static func aggregate(named name: String) -> AggregateFunction? {
    aggregatesByName[name.lowercased()]
  }

  private static let scalarsByName = Dictionary(
    uniqueKeysWithValues: scalars.map { ($0.name.lowercased(), $0) })
  private static let aggregatesByName = Dictionary(
    uniqueKeysWithValues: aggregates.map { ($0.name.lowercased(), $0) })
}
