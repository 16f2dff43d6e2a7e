import Foundation
import GraphEngine
import GraphExport
import GraphModel
import TerminalEditing

/// What could stand at the cursor of the prompt: in a statement, or in a command.
struct PromptCompletion {
  private let shell: Shell

  init(_ shell: Shell) {
    self.shell = shell
  }

  func completions(_ text: String, at place: Int) -> Completions {
    let head = String(decoding: text.utf8.prefix(place), as: UTF8.self)
    let line = head.lastIndex(of: "\n").map { head[head.index(after: $0)...] } ?? head[...]
    if line.hasPrefix("."), head.utf8.count == line.utf8.count { return command(head) }
    let found = shell.graph.session.complete(
      text, at: place, parameters: shell.settings.parameters.keys)
    return Completions(
      startByte: found.start, found.candidates.map { Candidate($0.text, note: $0.note) })
  }

  /// A command's name, or its argument.
  private func command(_ head: String) -> Completions {
    guard let space = head.firstIndex(of: " ") else {
      return offered(
        ShellCommand.all.map { Candidate(".\($0.name)", note: $0.summary) }, for: head, in: head)
    }
    let name = head[..<space].dropFirst()
    let typed = String(head[head.index(after: space)...].drop { $0 == " " })
    guard let command = ShellCommand.all.first(where: { $0.name == name }) else { return .none }
    return argument(command.argument, typed, in: head)
  }

  private func argument(_ kind: ShellCommand.Argument, _ typed: String, in head: String)
    -> Completions
  {
    switch kind {
    case .none: .none
    case .topic:
      offered(
        (ShellCommand.all.map(\.name) + shell.graph.session.referenceNames).map { Candidate($0) },
        for: typed, in: head)
    case .format:
      offered(
        ResultFormat.all.map { Candidate($0.name, note: $0.summary) }, for: typed, in: head)
    case .onOrOff: offered([Candidate("on"), Candidate("off")], for: typed, in: head)
    case .file: offered(Self.files(typed), for: typed, in: head)
    case .label: offered(labels, for: typed, in: head)
    case .query: query(typed, in: head)
    case .script: offered(scripts, for: typed, in: head)
    case .scriptCall: call(typed, in: head)
    }
  }

  private var scripts: [Candidate] {
    shell.options.library.scripts().map { Candidate($0.name, note: $0.title) }
  }

  /// The name of a script, then its parameters that are not given yet.
  private func call(_ typed: String, in head: String) -> Completions {
    guard let space = typed.lastIndex(of: " ") else {
      return offered(scripts, for: typed, in: head)
    }
    let words = typed[..<space].split(separator: " ")
    guard let name = words.first,
      let script = try? shell.options.library.script(named: String(name))
    else { return .none }
    let given = Set(
      words.dropFirst().compactMap { $0.split(separator: "=").first.map(String.init) })
    let missing = script.parameters.filter { !given.contains($0.name) }
    return offered(
      missing.map { Candidate("\($0.name)=", note: "\($0.type)  \($0.summary)") },
      for: String(typed[typed.index(after: space)...]), in: head)
  }

  private var labels: [Candidate] {
    let names = try? shell.graph.session.read(under: shell.options.budget) { try $0.names().labels }
    return (names ?? []).map { Candidate($0) }
  }

  private func query(_ typed: String, in head: String) -> Completions {
    let found = shell.graph.session.complete(
      typed, at: typed.utf8.count, parameters: shell.settings.parameters.keys)
    return Completions(
      startByte: head.utf8.count - typed.utf8.count + found.start,
      found.candidates.map { Candidate($0.text, note: $0.note) })
  }

  private func offered(_ candidates: [Candidate], for typed: String, in head: String)
    -> Completions
  {
    Completions(
      startByte: head.utf8.count - typed.utf8.count,
      candidates.filter { $0.text.hasPrefix(typed) })
  }

  /// Files and folders whose path begins like this one.
  private static func files(_ typed: String) -> [Candidate] {
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    let isHiddenWanted = typed.dropFirst(folder.count).hasPrefix(".")
    return (names ?? []).filter { isHiddenWanted || !$0.hasPrefix(".") }.sorted().map { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder + name, isDirectory: &isFolder)
      return Candidate(folder + name + (isFolder.boolValue ? "/" : ""))
    }
  }
}
