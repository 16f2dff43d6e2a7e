#if canImport(Darwin)
  package import Darwin
#else
  package import Glibc
#endif

/// A program to be started: its words, its variables, the files and signals that it begins with.
package struct ProcessSpawn {
  /// What is done to the descriptors before the program begins.
  package enum FileAction: Sendable {
    case open(String, as: Int32)
    case duplicate(Int32, as: Int32)
    case close(Int32)
  }

  package var path: String
  package var arguments: [String]
  package var environment: [String: String]
  package var files: [FileAction] = []

  /// Signals that do what they do by themselves, whatever they do here.
  package var ordinarySignals: [Int32] = []

  /// Whether it leads a session of its own, whose terminal is the first that it opens.
  package var leadsSession = false

  /// A program by its path, which is its first argument too.
  package init(_ path: String, _ arguments: [String], environment: [String: String]) {
    self.path = path
    self.arguments = [path] + arguments
    self.environment = environment
  }

  /// The system's number of an error.
  package struct Failure: Error {
    package let code: Int32

    package var reason: String { String(cString: strerror(code)) }
  }

  /// Starts it.
  package func start() throws(Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for file in files {
      switch file {
      case .open(let path, let descriptor):
        posix_spawn_file_actions_addopen(&actions, descriptor, path, O_RDWR, 0)
      case .duplicate(let original, let descriptor):
        posix_spawn_file_actions_adddup2(&actions, original, descriptor)
      case .close(let descriptor): posix_spawn_file_actions_addclose(&actions, descriptor)
      }
    }
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in ordinarySignals { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | (leadsSession ? Self.sessionFlag : 0))
    var process: pid_t = 0
    let code = Self.withCStrings(arguments) { arguments in
      Self.withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
        posix_spawn(&process, path, &actions, &attributes, arguments, environment)
      }
    }
    if code != 0 { throw Failure(code: code) }
    return process
  }
}

extension ProcessSpawn {
  /// `POSIX_SPAWN_SETSID`, which not every header shows.
  private static var sessionFlag: Int16 {
    #if canImport(Darwin)
      0x400
    #else
      0x80
    #endif
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
