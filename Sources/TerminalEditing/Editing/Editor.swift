/// A person editing a statement: keys go in, the text and what is around it come out.
///
/// It knows no terminal. What a statement is, and what could complete it, others tell it.
package struct Editor {
  /// What a key led to.
  package enum Outcome: Equatable, Sendable {
    case editing

    /// The statement is to be run.
    case submitted(String)

    /// Ctrl-C: the line is given up.
    case interrupted

    /// Ctrl-D on an empty line.
    case ended

    /// Ctrl-L
    case clearsScreen

    /// Ctrl-X, Ctrl-E: the text is to be edited elsewhere.
    case asksForEditor

    /// Ctrl-Z
    case suspends

    /// Nothing could be done.
    case rings
  }

  package private(set) var buffer = EditBuffer()
  package private(set) var menu: CompletionMenu?
  package private(set) var search: HistorySearch?
  package var history: History
  private var kills = KillRing()
  private var undo = UndoStack()
  private var isAfterControlX = false

  private let isComplete: (String) -> Bool
  private let complete: (String, Int) -> Completions

  /// An editor that is told whether Enter runs a text, rather than beginning a line, and what could
  /// stand at a byte of it.
  package init(
    history: History = History(), isComplete: @escaping (String) -> Bool,
    complete: @escaping (String, Int) -> Completions = { _, _ in .none }
  ) {
    self.history = history
    self.isComplete = isComplete
    self.complete = complete
  }

  /// Begins a statement, with a text to begin from.
  package mutating func begin(with text: String = "") {
    buffer = EditBuffer(text)
    menu = nil
    search = nil
    undo = UndoStack()
  }

  package mutating func handle(_ key: Key) -> Outcome {
    if search != nil { return handleSearching(key) }
    if menu != nil, let outcome = handleInMenu(key) { return outcome }
    if isAfterControlX {
      isAfterControlX = false
      return key == .control("e") ? .asksForEditor : .rings
    }
    if !key.kills { kills.end() }
    return handleEditing(key)
  }
}

extension Editor {
  private mutating func handleEditing(_ key: Key) -> Outcome {
    switch key {
    case .text(let text): return edit(typing: true) { $0.insert(text) }
    case .paste(let text): return edit { $0.insert(text) }
    case .enter: return enter()
    case .alt("\n"): return edit { $0.insert("\n") }
    case .tab: return offer()
    case .backTab, .escape, .pageUp, .pageDown: return .editing
    case .left, .control("b"): return move(to: buffer.cursor - 1)
    case .right, .control("f"): return move(to: buffer.cursor + 1)
    case .wordLeft, .alt("b"): return move(to: buffer.wordStart)
    case .wordRight, .alt("f"): return move(to: buffer.wordEnd)
    case .home, .control("a"): return move(to: buffer.lineStart)
    case .end, .control("e"): return move(to: buffer.lineEnd)
    case .alt("<"): return move(to: 0)
    case .alt(">"): return move(to: buffer.characters.count)
    case .up, .control("p"): return up()
    case .down, .control("n"): return down()
    case .backspace: return cut(from: buffer.cursor - 1, to: buffer.cursor)
    case .delete: return cut(from: buffer.cursor, to: buffer.cursor + 1)
    case .control("d"):
      return buffer.isEmpty ? .ended : cut(from: buffer.cursor, to: buffer.cursor + 1)
    case .control("k"), .control("u"), .control("w"), .alt("d"), .alt("\u{7F}"): return kill(key)
    case .control("y"):
      let text = kills.text
      return edit { $0.insert(text) }
    case .control("t"): return edit { $0.transpose() }
    case .control("_"): return restore()
    case .control("r"): return beginSearch()
    case .control("l"): return .clearsScreen
    case .control("c"): return .interrupted
    case .control("z"): return .suspends
    case .control("x"):
      isAfterControlX = true
      return .editing
    case .control, .alt: return .rings
    }
  }

  private mutating func edit(typing: Bool = false, _ change: (inout EditBuffer) -> Void) -> Outcome
  {
    undo.remember(buffer, typing: typing)
    change(&buffer)
    return .editing
  }

  private mutating func move(to index: Int) -> Outcome {
    buffer.move(to: index)
    return .editing
  }

  private mutating func cut(from start: Int, to end: Int) -> Outcome {
    guard start >= 0, end <= buffer.characters.count else { return .rings }
    return edit { $0.remove(start..<end) }
  }

  private mutating func restore() -> Outcome {
    guard let state = undo.pop() else { return .rings }
    buffer = state
    return .editing
  }

  private mutating func enter() -> Outcome {
    guard isComplete(buffer.text) else { return edit { $0.insert("\n") } }
    return submit()
  }

  private func submit() -> Outcome { .submitted(buffer.text) }

  /// Cuts a part, which Ctrl-Y brings back; at the end of a line Ctrl-K takes its break.
  private mutating func kill(_ key: Key) -> Outcome {
    let range: Range<Int>
    switch key {
    case .control("k"):
      let end = buffer.lineEnd == buffer.cursor ? buffer.cursor + 1 : buffer.lineEnd
      range = buffer.cursor..<min(end, buffer.characters.count)
    case .control("u"): range = buffer.lineStart..<buffer.cursor
    case .control("w"): range = buffer.chunkStart..<buffer.cursor
    case .alt("d"): range = buffer.cursor..<buffer.wordEnd
    case _: range = buffer.wordStart..<buffer.cursor
    }
    kills.keep(String(buffer.characters[range]), before: range.lowerBound < buffer.cursor)
    return edit { $0.remove(range) }
  }
}

extension Editor {
  private mutating func up() -> Outcome {
    if !buffer.isOnFirstLine {
      buffer.moveUp()
      return .editing
    }
    return show(history.older(than: buffer.text))
  }

  private mutating func down() -> Outcome {
    if !buffer.isOnLastLine {
      buffer.moveDown()
      return .editing
    }
    return show(history.newer())
  }

  private mutating func show(_ entry: String?) -> Outcome {
    guard let entry else { return .rings }
    undo.remember(buffer)
    buffer = EditBuffer(entry)
    return .editing
  }

  private mutating func beginSearch() -> Outcome {
    search = HistorySearch(in: history)
    return .editing
  }

  /// Keys of a search; those that it does not know end it and do what they do.
  private mutating func handleSearching(_ key: Key) -> Outcome {
    switch key {
    case .text(let text), .paste(let text): search?.type(text)
    case .backspace: search?.deleteLast()
    case .control("r"): search?.goOn()
    case .control("g"), .control("c"), .escape: search = nil
    case .enter:
      acceptMatch()
      return submit()
    case _:
      acceptMatch()
      return handle(key)
    }
    return search?.hasFailed == true ? .rings : .editing
  }

  private mutating func acceptMatch() {
    if let search, let match = search.match {
      undo.remember(buffer)
      buffer = EditBuffer(match)
      buffer.move(to: search.offset)
    }
    search = nil
  }
}

extension Editor {
  /// Completes what there is no doubt about, else lists what could stand here.
  private mutating func offer() -> Outcome {
    let completions = complete(buffer.text, buffer.cursorByte)
    guard !completions.candidates.isEmpty else { return .rings }
    let start = buffer.index(ofByte: completions.startByte)
    let typed = String(buffer.characters[start..<buffer.cursor])
    let common = CompletionMenu.commonStart(of: completions.candidates)
    undo.remember(buffer)
    if completions.candidates.count == 1 || common.count > typed.count {
      buffer.replace(start..<buffer.cursor, with: common)
      return .editing
    }
    menu = CompletionMenu(completions.candidates, start: start, typed: typed)
    return .editing
  }

  /// Keys that choose in the menu; any other closes it and does what it does.
  private mutating func handleInMenu(_ key: Key) -> Outcome? {
    switch key {
    case .tab, .down, .control("n"): select(next: 1)
    case .backTab, .up, .control("p"): select(next: -1)
    case .escape, .control("g"):
      if let menu { show(menu.typed, for: menu) }
      menu = nil
    case .enter where menu?.selected != nil: menu = nil
    case _:
      menu = nil
      return nil
    }
    return .editing
  }

  private mutating func select(next step: Int) {
    menu?.select(next: step)
    if let menu { show(menu.choice, for: menu) }
  }

  private mutating func show(_ choice: String, for menu: CompletionMenu) {
    buffer.replace(menu.start..<buffer.cursor, with: choice)
  }
}

extension Key {
  /// Whether it cuts, so that the next cut may go on with it.
  fileprivate var kills: Bool {
    switch self {
    case .control("k"), .control("u"), .control("w"), .alt("d"), .alt("\u{7F}"): true
    case _: false
    }
  }
}
