/// Values as the language writes them.
package enum ValueText {
  /// The value as a literal of the language: `'Ada'`, `[1, 2.0]`, `{a: 1}`, `date('2024-01-01')`.
  package static func literal(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .float(let value): String(value)
    case .text(let value): "'\(value)'"
    case .list(let values): "[\(values.map(literal).joined(separator: ", "))]"
    default: "?"
    }
  }
}
