import TerminalEditing

/// Lets a person at the terminal type a statement.
final class LineEditor {
  /// What came of it.
  enum Line {
    case text(String)

    /// Ctrl-C
    case interrupted

    /// Ctrl-D, or the terminal is gone.
    case ended

    /// The text is to go on in `$EDITOR`.
    case forEditor(String)
  }

  private var editor: Editor
  private let mode: TerminalMode
  private let keyboard = Keyboard()
  private let palette: Palette
  private let marks: (String, Int) -> [(range: Range<Int>, role: TextRole)]
  private var shown: Frame?
  private var lastPrompt = ""

  /// A line below the text that says what is expected, for a text; nil where nothing is to be said.
  var hint: (String) -> String? = { _ in nil }

  /// - Parameter marks: the bytes of a text that are shown in a role, with the cursor at some byte.
  init(
    _ editor: Editor, mode: TerminalMode, palette: Palette,
    marks: @escaping (String, Int) -> [(range: Range<Int>, role: TextRole)]
  ) {
    self.editor = editor
    self.mode = mode
    self.palette = palette
    self.marks = marks
  }

  var history: History {
    get { editor.history }
    set { editor.history = newValue }
  }

  func read(prompt: String, from text: String = "") -> Line {
    mode.enterEditing()
    defer { mode.leaveEditing() }
    editor.begin(with: text)
    shown = nil
    while true {
      show(prompt)
      switch keyboard.next() {
      case .resized: break
      case .ended: return leave(.ended)
      case .key(let key): if let line = handle(key) { return leave(line) }
      }
    }
  }

  private func handle(_ key: Key) -> Line? {
    switch editor.handle(key) {
    case .editing: return nil
    case .rings: TerminalMode.send("\u{7}")
    case .clearsScreen:
      TerminalMode.send("\u{1B}[H\u{1B}[2J")
      shown = nil
    case .submitted(let text): return .text(text)
    case .interrupted: return .interrupted
    case .ended: return .ended
    case .asksForEditor: return .forEditor(editor.buffer.text)
    }
    return nil
  }
}

extension LineEditor {
  private var painter: Painter {
    let size = System.Stream.output.size ?? (80, 24)
    return Painter(width: size.columns, height: size.rows, palette: palette)
  }

  private func show(_ prompt: String) {
    let painter = painter
    let frame = painter.frame(of: scene(prompt, painter))
    TerminalMode.send(painter.repaint(frame, over: shown))
    shown = frame
  }

  /// Leaves the text on the screen, without what was below it.
  private func leave(_ line: Line) -> Line {
    guard shown != nil else { return line }
    let painter = painter
    if case .text(let text) = line { editor.begin(with: text) }
    var scene = textScene(prompt: lastPrompt, editor.buffer, cursor: nil)
    if case .interrupted = line { scene.below = [[("^C", .note)]] }
    let frame = painter.frame(of: scene)
    TerminalMode.send(painter.repaint(frame, over: shown) + painter.leave(frame))
    shown = nil
    return line
  }

  private func scene(_ prompt: String, _ painter: Painter) -> Scene {
    lastPrompt = prompt
    if let search = editor.search { return scene(of: search) }
    var scene = textScene(prompt: prompt, editor.buffer, cursor: editor.buffer.cursorByte)
    if let menu = editor.menu {
      scene.below = menu.lines(width: painter.width, height: max(3, painter.height / 3))
    } else if let hint = hint(editor.buffer.text) {
      scene.below = [[(hint, .note)]]
    }
    return scene
  }

  private func scene(of search: HistorySearch) -> Scene {
    var buffer = EditBuffer(search.match ?? "")
    buffer.move(to: search.offset)
    let word = search.hasFailed ? "nothing older has" : "search"
    var scene = textScene(prompt: lastPrompt, buffer, cursor: nil)
    scene.below = [[("\(word) '\(search.query)'", .note)]]
    return scene
  }

  private func textScene(prompt: String, _ buffer: EditBuffer, cursor: Int?) -> Scene {
    Scene(
      prompt: prompt, continuation: Self.continuation(of: prompt), characters: buffer.characters,
      cursor: buffer.cursor, roles: roles(of: buffer, cursor: cursor))
  }

  private func roles(of buffer: EditBuffer, cursor: Int?) -> [TextRole] {
    var byBytes = [TextRole](repeating: .plain, count: buffer.text.utf8.count)
    for (range, role) in marks(buffer.text, cursor ?? -1) {
      for byte in range.clamped(to: 0..<byBytes.count) { byBytes[byte] = role }
    }
    var byte = 0
    return buffer.characters.map { character in
      defer { byte += character.utf8.count }
      return byBytes[byte]
    }
  }

  private static func continuation(of prompt: String) -> String {
    String(repeating: " ", count: max(0, prompt.count - 3)) + "…  "
  }
}
