import Foundation

/// Writes a Swift file whose constant `embeddedTexts` holds the texts of the files named.
///
///     EmbedText ROOT OUTPUT FILE...
///
/// Each text is named by its path below ROOT. A string literal costs the compiler next to nothing,
/// where SwiftPM's own `.embedInCode` (an array of bytes) takes a minute for 200 KB.
@main
enum EmbedText {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      FileHandle.standardError.write(Data("usage: EmbedText ROOT OUTPUT FILE...\n".utf8))
      exit(2)
    }
    let root = arguments[1]
    let entries = try arguments.dropFirst(3).map { path in
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let name = path.dropFirst(root.count).drop { $0 == "/" }
      return "  (\"\(name)\", #####\"\"\"\n\(text)\n\"\"\"#####),\n"
    }
    let source = """
      let embeddedTexts: [(name: StaticString, text: StaticString)] = [
      \(entries.joined())]

      """
    try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }
}
