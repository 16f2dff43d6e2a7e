import GraphExport

/// What is to be seen of an editor, before it is laid out.
package struct Scene: Sendable {
  package var prompt: String
  package var continuation: String
  package var characters: [Character]
  package var cursor: Int

  /// The role of each character; those beyond are plain.
  package var roles: [TextRole]

  /// Lines below the text.
  package var below: [[(text: String, role: TextRole)]] = []

  package init(
    prompt: String, continuation: String, characters: [Character], cursor: Int,
    roles: [TextRole] = []
  ) {
    self.prompt = prompt
    self.continuation = continuation
    self.characters = characters
    self.cursor = cursor
    self.roles = roles
  }
}

/// Lays out what is to be seen for a screen of some size, and says what to send to it.
package struct Painter: Sendable {
  package var width: Int
  package var height: Int
  package var palette: Palette

  package init(width: Int, height: Int, palette: Palette) {
    self.width = max(4, width)
    self.height = max(2, height)
    self.palette = palette
  }

  package func frame(of scene: Scene) -> Frame {
    var frame = Frame()
    frame.append(scene.prompt, .prompt, palette)
    for (index, character) in scene.characters.enumerated() {
      if character == "\n" {
        if index == scene.cursor { markCursor(&frame) }
        frame.breakRow()
        frame.append(scene.continuation, .prompt, palette)
        continue
      }
      let text = character == "\t" ? "    " : String(character)
      if (frame.rows.last?.width ?? 0) + DisplayWidth.of(text) > width { frame.breakRow() }
      if index == scene.cursor { markCursor(&frame) }
      frame.append(text, index < scene.roles.count ? scene.roles[index] : .plain, palette)
    }
    if scene.cursor >= scene.characters.count {
      if frame.rows.last?.width == width { frame.breakRow() }
      markCursor(&frame)
    }
    for line in scene.below { append(line, to: &frame) }
    return frame.cropped(height: height)
  }

  /// What draws a frame where another one is; nothing else on the screen changes.
  package func repaint(_ frame: Frame, over previous: Frame?) -> String {
    let up = previous?.rowsAboveCursor(width: width) ?? 0
    let below = frame.rows.count - 1 - frame.cursorRow
    return "\u{1B}[?25l" + Self.move(up, "A") + "\r\u{1B}[J"
      + frame.rows.map(\.text).joined(separator: "\r\n")
      + Self.move(below, "A") + "\r" + Self.move(frame.cursorColumn, "C") + "\u{1B}[?25h"
  }

  /// What leaves a frame on the screen and goes below it.
  package func leave(_ frame: Frame) -> String {
    Self.move(frame.rows.count - 1 - frame.cursorRow, "B") + "\r\n"
  }

  private static func move(_ count: Int, _ direction: String) -> String {
    count > 0 ? "\u{1B}[\(count)\(direction)" : ""
  }

  private func markCursor(_ frame: inout Frame) {
    frame.cursorRow = frame.rows.count - 1
    frame.cursorColumn = min(frame.rows[frame.cursorRow].width, width - 1)
  }

  private func append(_ line: [(text: String, role: TextRole)], to frame: inout Frame) {
    frame.breakRow()
    var room = width - 1
    for (text, role) in line {
      let part = text.prefix(columns: room)
      room -= DisplayWidth.of(part)
      frame.append(part, role, palette)
    }
  }
}

extension String {
  /// Its beginning, as far as it fits into some columns.
  package func prefix(columns: Int) -> String {
    var rest = columns
    return String(
      prefix { character in
        rest -= DisplayWidth.of(character)
        return rest >= 0
      })
  }
}
