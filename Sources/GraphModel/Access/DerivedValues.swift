/// What somebody made from a graph in memory, such as an index over its texts, kept until a node
/// changes.
package final class DerivedValues {
  private var values: [ObjectIdentifier: AnyObject] = [:]

  /// The value of a type, made where there is none yet.
  package func value<Derived: AnyObject>(_ make: () throws -> Derived) rethrows -> Derived {
    let type = ObjectIdentifier(Derived.self)
    if let value = values[type] as? Derived { return value }
    let value = try make()
    values[type] = value
    return value
  }

  func removeAll() {
    if !values.isEmpty { values.removeAll() }
  }
}
