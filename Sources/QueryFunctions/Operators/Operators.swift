/// The language's operators on values of any type.
///
/// What gives a truth value gives `Bool?`, where nil is null. Nodes and relationships are references
/// here: their properties are asked of a reader, by the executor.
package enum Operators {}
