/// Makes keys of the bytes that a terminal sends, however they are cut into pieces.
package struct KeyReader {
  private var bytes: [UInt8] = []
  private var position = 0
  private var paste: [UInt8]?

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Bytes at most of a paste; what is beyond is dropped.
  package static let maximumPaste = 4 << 20

  package init() {}

  /// Whether the bytes so far may be the beginning of a longer sequence.
  package var isWaiting: Bool { !bytes.isEmpty && paste == nil }

  /// The keys that are complete with these bytes.
  package mutating func read(_ more: some Sequence<UInt8>) -> [Key] {
    bytes += more
    var keys: [Key] = []
    while position < bytes.count, case .read(let key) = readNext() {
      if let key { keys.append(key) }
    }
    bytes.removeSubrange(..<position)
    position = 0
    return Self.joined(keys)
  }

  /// The keys that are meant where nothing follows for a while: an Escape is just that.
  package mutating func finish() -> [Key] {
    guard isWaiting else { return [] }
    let isEscape = bytes[0] == 0x1B
    let rest = isEscape ? Array(bytes.dropFirst()) : []
    bytes = []
    return (isEscape ? [.escape] : []) + (rest.isEmpty ? [] : read(rest))
  }

  private static func joined(_ keys: [Key]) -> [Key] {
    keys.reduce(into: []) { keys, key in
      if case .text(let more) = key, case .text(let text)? = keys.last {
        keys[keys.count - 1] = .text(text + more)
      } else {
        keys.append(key)
      }
    }
  }
}

/// What the next bytes are: a key, nothing that is known, or too few to say.
private enum Reading {
  case read(Key?)
  case incomplete
}

extension KeyReader {
  private mutating func readNext() -> Reading {
    if paste != nil { return readPaste() }
    let byte = bytes[position]
    switch byte {
    case 0x1B: return readEscape()
    case 0x80...: return readScalar()
    case 0x20..<0x7F: return take(1, .text(String(UnicodeScalar(byte))))
    default: return take(1, Self.control(byte))
    }
  }

  private mutating func take(_ count: Int, _ key: Key?) -> Reading {
    position += count
    return .read(key)
  }

  private static func control(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x1F: .control("_")
    case 0x01...0x1A: .control(Character(UnicodeScalar(byte + 0x60)))
    default: nil
    }
  }

  /// A character of several bytes; what is not UTF-8 shows as `U+FFFD`.
  private mutating func readScalar() -> Reading {
    let first = bytes[position]
    let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
    let follow = bytes[(position + 1)...].prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }.count
    if follow < length - 1, position + 1 + follow == bytes.count { return .incomplete }
    let piece = bytes[position...(position + follow)]
    return take(1 + follow, .text(String(decoding: piece, as: UTF8.self)))
  }

  private mutating func readPaste() -> Reading {
    guard let end = bytes[position...].firstRange(of: Self.pasteEnd) else {
      let safe = max(position, bytes.count - Self.pasteEnd.count)
      paste?.append(contentsOf: bytes[position..<safe])
      paste = paste.map { Array($0.prefix(Self.maximumPaste)) }
      position = safe
      return .incomplete
    }
    let all = (paste ?? []) + bytes[position..<end.lowerBound]
    paste = nil
    position = end.upperBound
    return .read(.paste(String(decoding: all.prefix(Self.maximumPaste), as: UTF8.self)))
  }
}

extension KeyReader {
  private mutating func readEscape() -> Reading {
    guard position + 1 < bytes.count else { return .incomplete }
    switch bytes[position + 1] {
    case UInt8(ascii: "["): return readSequence()
    case UInt8(ascii: "O"):
      guard position + 2 < bytes.count else { return .incomplete }
      return take(3, Self.key(ending: bytes[position + 2], parameters: []))
    case 0x0A, 0x0D: return take(2, .alt("\n"))
    case 0x7F, 0x08: return take(2, .alt("\u{7F}"))
    case 0x20..<0x7F:
      return take(2, .alt(Character(UnicodeScalar(bytes[position + 1]))))
    default: return take(1, .escape)
    }
  }

  /// `ESC [`, parameters, a last byte that says which key.
  private mutating func readSequence() -> Reading {
    let start = position + 2
    guard let end = bytes[start...].firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      return bytes.count - start > 64 ? take(2, nil) : .incomplete
    }
    let parameters = bytes[start..<end].split(separator: UInt8(ascii: ";"))
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    let last = bytes[end]
    if last == UInt8(ascii: "~"), parameters.first == 200 { paste = [] }
    return take(end + 1 - position, Self.key(ending: last, parameters: parameters))
  }

  private static func key(ending last: UInt8, parameters: [Int]) -> Key? {
    let isByWord = parameters.count > 1 && [3, 5, 7, 9].contains(parameters[1])
    switch last {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return isByWord ? .wordRight : .right
    case UInt8(ascii: "D"): return isByWord ? .wordLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "~"): return numbered(parameters.first ?? 0, isByWord: isByWord)
    default: return nil
    }
  }

  private static func numbered(_ number: Int, isByWord: Bool) -> Key? {
    switch number {
    case 1, 7: .home
    case 4, 8: .end
    case 3: isByWord ? .alt("d") : .delete
    case 5: .pageUp
    case 6: .pageDown
    default: nil
    }
  }
}
