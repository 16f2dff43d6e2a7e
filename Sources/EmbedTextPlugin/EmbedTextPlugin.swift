import Foundation
import PackagePlugin

/// Gives a target the texts in its folder as a constant, `embeddedTexts`.
///
/// Texts are SQL, saved queries, vocabulary, scripts and styles of pages; golden results beside them
/// are inputs too, so that SwiftPM knows them.
@main
struct EmbedTextPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = target.directoryURL
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let all = files?.compactMap { $0 as? URL } ?? []
    let goldens = all.filter { $0.pathExtension == "golden" }
    let texts =
      all.filter { ["css", "js", "pith", "sql", "txt"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTexts.swift")
    return [
      .buildCommand(
        displayName: "Embedding the texts of \(target.name)",
        executable: try context.tool(named: "EmbedText").url,
        arguments: [root.path, output.path] + texts.map(\.path),
        inputFiles: texts + goldens, outputFiles: [output])
    ]
  }
}
