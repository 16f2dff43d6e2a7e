import Foundation

/// Graphviz, where it is installed.
enum Graphviz {
  /// What `dot -Tsvg` makes of a text, and what it complains of; nil where there is no `dot`.
  static func svg(of text: String) throws -> (svg: String, errors: String)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["dot", "-Tsvg"]
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let svg = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationStatus == 127 { return nil }
    return (String(decoding: svg, as: UTF8.self), String(decoding: complaints, as: UTF8.self))
  }
}
