import Foundation
import PackagePlugin

/// Gives a target the texts in its folder (`.sql`, `.pith`, `.txt`, `.css`, `.js`) as a constant, `embeddedTexts`.
@main
struct EmbedTextPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = target.directoryURL
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let texts = (files?.compactMap { $0 as? URL } ?? [])
      .filter { ["css", "js", "pith", "sql", "txt"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTexts.swift")
    return [
      .buildCommand(
        displayName: "Embedding the texts of \(target.name)",
        executable: try context.tool(named: "EmbedText").url,
        arguments: [root.path, output.path] + texts.map(\.path),
        inputFiles: texts, outputFiles: [output])
    ]
  }
}
