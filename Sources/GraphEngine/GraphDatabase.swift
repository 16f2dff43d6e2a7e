import Diagnostics
package import GraphModel
import GraphStorage
import Patterns

/// A graph that can be asked, in a file or in memory: the one door to all of Pith.
package final class GraphDatabase {
  package enum OpenMode: Sendable {
    /// Makes the file where there is none.
    case create
    case readWrite
    case readOnly
  }

  let store: any GraphStore

  /// The patterns that queries of this database have used.
  let patterns = PatternCache()
  let file: SQLiteGraphStore?

  private init(_ store: any GraphStore, file: SQLiteGraphStore?) {
    self.store = store
    self.file = file
  }

  /// Opens a database file; throws ``GraphModel/GraphError`` where it is not one.
  package static func open(path: String, mode: OpenMode) throws -> GraphDatabase {
    let store = try SQLiteGraphStore.open(path: path, mode: mode.ofStore)
    return GraphDatabase(store, file: store)
  }

  /// A graph that a store keeps already.
  package convenience init(over store: any GraphStore) {
    self.init(store, file: nil)
  }

  /// An empty graph that goes with the process.
  package static func inMemory() -> GraphDatabase {
    GraphDatabase(InMemoryGraphStore(), file: nil)
  }

  package var isPersistent: Bool { store.isPersistent }
  package var isReadOnly: Bool { store.isReadOnly }

  /// A conversation with the graph, in which a transaction may stay open.
  package func makeSession(_ options: SessionOptions = SessionOptions()) -> QuerySession {
    QuerySession(self, options)
  }
}

extension GraphDatabase.OpenMode {
  fileprivate var ofStore: SQLiteGraphStore.OpenMode {
    switch self {
    case .create: .create
    case .readWrite: .readWrite
    case .readOnly: .readOnly
    }
  }
}

/// How a session's queries are run.
package struct SessionOptions: Sendable {
  /// Whether the optimizer is used; without it patterns are matched as they are written.
  package var isOptimized = true

  /// Whether queries are explained instead of run.
  package var explains = false

  /// Whether results come with the ends of their edges, which a picture names.
  package var tellsEnds = false

  /// Whether warnings are errors.
  package var isStrict = false

  /// Steps at most of a regular expression in one text; the usual number, where nil.
  package var patternSteps: UInt32?

  /// The moment that `date()` and its like give; the clock's, where nil.
  package var now: ZonedDateTime?

  /// From what `rand()` starts; another one each time, where nil.
  package var randomSeed: UInt64?

  package init() {}
}
