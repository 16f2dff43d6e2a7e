import Foundation

/// A program of others that reads what we write, where it is installed.
enum Program {
  struct Answer {
    let output: String
    let errors: String
    let status: Int32
  }

  /// What it says to a text on its input; nil, with a word, where there is no such program.
  static func run(_ arguments: [String], on text: String) throws -> Answer? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["timeout", "60"] + arguments
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationStatus == 127 { return nil }
    return Answer(
      output: String(decoding: answer, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self), status: process.terminationStatus)
  }

  /// Whether the program is there; said once on the output of the tests where it is not.
  static func isInstalled(_ arguments: [String]) -> Bool {
    let answer = try? run(arguments, on: "")
    let isThere = answer.map { $0.status == 0 } ?? false
    if !isThere { print("skipped: '\(arguments.joined(separator: " "))' does not run here") }
    return isThere
  }

  static let hasNetworkx = isInstalled(["python3", "-c", "import networkx"])
  static let hasPython = isInstalled(["python3", "--version"])
  static let hasChromium = isInstalled(["chromium", "--version"])
}
