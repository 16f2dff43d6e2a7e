import Foundation
import TestSupport
import Testing

/// The built `pith`, and a folder of its own to run in.
struct Pith {
  private let temporary: TemporaryFolder

  var folder: URL { temporary.url }

  init() throws {
    temporary = try TemporaryFolder()
  }

  /// What a run left behind.
  struct Outcome {
    let code: Int32
    let output: String
    let errors: String
  }

  func callAsFunction(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(Self.binary(), arguments, input: Data(input.utf8), environment)
  }

  func callAsFunction(_ arguments: String..., input: Data) throws -> Outcome {
    try run(Self.binary(), arguments, input: input, [:])
  }

  /// Runs a shell script in which `$PITH` is the binary.
  func shell(_ script: String) throws -> Outcome {
    try run(
      URL(fileURLWithPath: "/bin/bash"), ["-c", script], input: Data(),
      ["PITH": Self.binary().path])
  }

  /// Writes a file into the folder; gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  @discardableResult
  func write(_ data: Data, to name: String) throws -> String {
    let url = folder.appending(path: name)
    try data.write(to: url)
    return url.path
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }
}

extension Pith {
  private func run(
    _ binary: URL, _ arguments: [String], input: Data, _ environment: [String: String]
  ) throws -> Outcome {
    let files = try ["in", "out", "err"].map { name in
      folder.appending(path: ".\(name)-\(UUID().uuidString)")
    }
    try input.write(to: files[0])
    try Data().write(to: files[1])
    try Data().write(to: files[2])
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let isCrash = process.terminationReason == .uncaughtSignal
    return Outcome(
      code: isCrash ? -process.terminationStatus : process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  struct NotBuilt: Error {}

  /// The binary in the build folder, where the tests themselves are.
  static func binary() throws -> URL {
    for argument in CommandLine.arguments {
      var folder = URL(fileURLWithPath: argument)
      while folder.pathComponents.count > 1 {
        folder.deleteLastPathComponent()
        let binary = folder.appending(path: "pith")
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: binary.path, isDirectory: &isFolder)
        if exists, !isFolder.boolValue { return binary }
      }
    }
    throw NotBuilt()
  }
}
