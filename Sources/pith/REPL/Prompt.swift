import Foundation
import GraphEngine
import GraphImport
import TerminalEditing

/// The conversation with a person: a prompt, a statement, its result, and again.
final class Prompt {
  private let shell: Shell
  private let editor: LineEditor
  private let history: HistoryFile?

  /// Nil where the standard input is no terminal.
  init?(_ shell: Shell, keepsHistory: Bool) {
    guard let mode = TerminalMode() else { return nil }
    self.shell = shell
    history = keepsHistory ? HistoryFile() : nil
    let completion = PromptCompletion(shell)
    editor = LineEditor(
      Editor(
        history: History(history?.entries() ?? []), isComplete: EnteredText.isComplete,
        complete: completion.completions),
      mode: mode, palette: StatementLook.palette(shell.global.color), marks: StatementLook.marks)
    editor.hint = EnteredText.hint
  }

  func run() throws {
    shell.statements = { [editor] in editor.history.entries }
    defer { warnOfOpenTransaction() }
    while true {
      let draft = shell.draft
      shell.draft = ""
      switch editor.read(prompt: text, from: draft) {
      case .text(let text): if try !run(text) { return }
      case .interrupted: break
      case .ended: return
      case .forEditor(let text): edit(text)
      }
    }
  }

  /// What stands before the statement: a star says that a transaction is open.
  private var text: String { shell.graph.session.isInTransaction ? "pith*> " : "pith> " }

  /// Runs what was entered; says whether to go on.
  private func run(_ text: String) throws -> Bool {
    remember(text)
    do {
      try shell.run(entered: EnteredText.meant(by: text))
      return true
    } catch is Quit {
      return false
    }
  }

  private func warnOfOpenTransaction() {
    if shell.graph.session.isInTransaction {
      StandardError.write("note: the open transaction is rolled back\n")
    }
  }

  private func remember(_ text: String) {
    guard editor.history.add(text), let history else { return }
    do {
      try history.add(editor.history.entries.last ?? "")
    } catch {
      StandardError.write("note: the history cannot be kept: \(error)\n")
    }
  }

  private func edit(_ text: String) {
    do {
      shell.draft = try ExternalEditor.edit(text)
    } catch {
      shell.tell(error)
      shell.draft = text
    }
  }
}

/// What a person means by a text at the prompt.
enum EnteredText {
  /// Whether Enter runs it: a command, statements that end, or one that reads well up to an empty line.
  static func isComplete(_ text: String) -> Bool {
    if text.allSatisfy(\.isWhitespace) || meant(by: text) != text { return true }
    guard let rest = unfinished(of: text) else { return true }
    return endsInEmptyLine(text) && QuerySession.parses(rest.begun)
  }

  /// What to say below a text that goes on after an empty line.
  static func hint(_ text: String) -> String? {
    guard endsInEmptyLine(text), let rest = unfinished(of: text),
      !QuerySession.parses(rest.begun)
    else { return nil }
    return rest.isInsideText
      ? "a text, a name or a comment is not closed; Ctrl-C gives the statement up"
      : "the statement is not finished; ';' ends it anyway, Ctrl-C gives it up"
  }

  /// The command that a word of other programs stands for.
  static func meant(by text: String) -> String {
    switch text.filter({ !$0.isWhitespace && $0 != ";" }).lowercased() {
    case "exit", "quit", ":exit", ":quit", ":q", "\\q": ".quit"
    case "help", ":help", "\\?", "\\h", "?": ".help"
    case _: text
    }
  }

  private static func endsInEmptyLine(_ text: String) -> Bool {
    guard let last = text.lastIndex(of: "\n") else { return false }
    return text[last...].allSatisfy(\.isWhitespace)
  }

  /// What holds the part behind the last statement that ends; nil where there is none.
  private static func unfinished(of text: String) -> ScriptSplitter? {
    var splitter = ScriptSplitter()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard (try? splitter.take(String(line))) != nil else { return nil }
    }
    return splitter.isInStatement ? splitter : nil
  }
}

/// `$EDITOR` with a text in a file of its own.
enum ExternalEditor {
  static func edit(_ text: String) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("pith-\(UUID().uuidString).pith")
    try AppendedFile.add(text, to: file.path)
    defer { try? FileManager.default.removeItem(at: file) }
    try open(file.path)
    let edited = try String(contentsOf: file, encoding: .utf8)
    return edited.hasSuffix("\n") ? String(edited.dropLast()) : edited
  }

  /// Lets the user write in a file.
  static func open(_ path: String) throws {
    let editor = System.environment("VISUAL") ?? System.environment("EDITOR") ?? "vi"
    let quoted = path.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: #"'\''"#)
    try ChildProcess("\(editor) '\(quoted)'", takesInput: false).finish()
  }
}
