package import GraphModel

/// Something that is called for rows: `CALL search('compute') YIELD node, score`.
package struct Procedure: Sendable {
  /// Gives rows.
  package typealias Body =
    @Sendable (_ arguments: [Value], _ context: EvaluationContext) throws -> [[Value]]

  /// Gives the same rows column by column.
  package typealias ColumnBody =
    @Sendable (_ arguments: [Value], _ context: EvaluationContext) throws -> [Column]

  /// A parameter or a column.
  package struct Field: Equatable, Sendable {
    package let name: String
    package let type: ValueType

    package init(_ name: String, _ type: ValueType) {
      self.name = name
      self.type = type
    }
  }

  /// An entry of the map that a procedure takes as its last argument.
  package struct Option: Sendable {
    package let name: String
    package let defaultValue: Value
    package let summary: String

    package init(_ name: String, default defaultValue: Value, summary: String) {
      self.name = name
      self.defaultValue = defaultValue
      self.summary = summary
    }
  }

  /// The name, dots included: `db.labels`.
  package let name: String
  package let parameters: [Field]

  /// Where there are any, a map of these may follow the parameters.
  package let options: [Option]
  package let columns: [Field]
  package let summary: String

  /// A statement that runs on any graph.
  package let example: String
  package let body: ColumnBody

  package init(
    _ name: String, _ parameters: [Field], options: [Option] = [], yields columns: [Field],
    summary: String, example: String, body: @escaping Body
  ) {
    self.init(
      name, parameters, options: options, yields: columns, summary: summary, example: example,
      columns: { arguments, context in
        let rows = try body(arguments, context)
        return columns.indices.map { column in Column(rows.map { $0[column] }) }
      })
  }

  package init(
    _ name: String, _ parameters: [Field], options: [Option] = [], yields columns: [Field],
    summary: String, example: String, columns body: @escaping ColumnBody
  ) {
    self.name = name
    self.parameters = parameters
    self.options = options
    self.columns = columns
    self.summary = summary
    self.example = example
    self.body = body
  }
}

extension Procedure: Equatable {
  /// By name: a catalogue has each name once.
  package static func == (left: Procedure, right: Procedure) -> Bool { left.name == right.name }
}

extension Procedure {
  /// The columns for some arguments, whose kinds are checked here, for the binder knows only some.
  package func callAsFunction(_ arguments: [Value], in context: EvaluationContext) throws
    -> [Column]
  {
    var given = arguments
    for (index, parameter) in parameters.enumerated() where index < given.count {
      if parameter.type == .float, case .integer(let number) = given[index] {
        given[index] = .float(Double(number))
      }
      guard parameter.type.accepts(given[index]) else {
        throw EvaluationError.wrongKind(operation: "\(name)()", kind: given[index].kind.name)
      }
    }
    return try body(given, context)
  }

  /// What it takes and gives: `search(text :: STRING, options :: MAP) :: (node :: NODE)`.
  package var signature: String {
    let map = options.isEmpty ? [] : [Field("options", .map)]
    return "\(name)(\(Self.list(parameters + map))) :: (\(Self.list(columns)))"
  }

  private static func list(_ fields: [Field]) -> String {
    fields.map { "\($0.name) :: \($0.type.name)" }.joined(separator: ", ")
  }
}

/// The procedures that a session knows, by name.
package struct ProcedureCatalog: Sendable {
  package private(set) var procedures: [Procedure]

  package init(_ procedures: [Procedure] = []) {
    self.procedures = procedures
  }

  /// The procedure of a name, whose letters' case does not matter.
  package func procedure(named name: String) -> Procedure? {
    procedures.first { $0.name.lowercased() == name.lowercased() }
  }

  /// Adds a procedure, in the place of one of the same name.
  package mutating func add(_ procedure: Procedure) {
    procedures.removeAll { $0.name.lowercased() == procedure.name.lowercased() }
    procedures.append(procedure)
  }
}
