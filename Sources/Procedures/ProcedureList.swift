package import QueryFunctions

/// The procedures that come with Pith; to add one: its file, and a line here.
package enum ProcedureList {
  package static let all: [Procedure] = [
    NameProcedures.labels,
    NameProcedures.types,
    NameProcedures.keys,
    SearchProcedure.search,
    RelatedProcedure.related,
    EvidenceProcedure.evidence,
    SchemaProcedure.schema,
    StatsProcedure.stats,
  ]
}
