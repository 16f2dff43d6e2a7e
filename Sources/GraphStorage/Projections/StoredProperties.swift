import GraphModel

/// The file's copies of properties, each from the first place that is not null to the last.
///
/// A copy is a head (form, first place, number of places) and the arrays of its form.
extension StoredProjections {
  func hasProperty(_ key: String) throws -> Bool {
    try bytes(of: .head, key) > 0
  }

  /// The properties that the file has copies of.
  func propertyKeys() throws -> [String] {
    guard try isThere else { return [] }
    let prefix = PropertyPart.head.name("")
    let names = try connection.texts("SELECT name FROM projection WHERE chunk = 0 ORDER BY name")
    return names.filter { $0.utf8.starts(with: prefix.utf8) }
      .map { String(decoding: $0.utf8.dropFirst(prefix.utf8.count), as: UTF8.self) }
  }

  /// A property as it was when the copy was made; nil where there is none, where it takes more memory,
  /// and where its parts do not fit together.
  func property(_ key: String, atMost bytes: Int = .max) throws
    -> (values: PackedProperty, sequence: Int64)?
  {
    guard try PropertyPart.allCases.reduce(0, { try $0 + self.bytes(of: $1, key) }) <= bytes,
      let head = try read(PropertyPart.head.name(key), as: Int64.self), head.values.count == 3,
      let form = UInt8(exactly: head.values[0]).flatMap(PackedProperty.Form.init),
      let first = Int(exactly: head.values[1]), first >= 0, first < Int(Int32.max),
      let count = Int(exactly: head.values[2]), count >= 0, count < Int(Int32.max)
    else { return nil }
    let copy = PropertyCopy(stored: self, key: key, first: first, count: count)
    return try copy.values(form).map { ($0, head.sequence) }
  }

  private func bytes(of part: PropertyPart, _ key: String) throws -> Int {
    guard try isThere else { return 0 }
    let sum = try connection.integer(
      "SELECT coalesce(sum(length(bytes)), 0) FROM projection WHERE name = ?",
      .text(part.name(key)))
    return Int(sum ?? 0)
  }
}

/// An array of a copy, or its head.
enum PropertyPart: String, CaseIterable {
  case head, codes, dictionary, nulls, numbers, starts, lengths, bytes

  func name(_ key: String) -> String { "property.\(rawValue).\(key)" }
}

/// The copy of one property, read array by array; whatever is not as it was written is no copy.
private struct PropertyCopy {
  let stored: StoredProjections
  let key: String
  let first: Int
  let count: Int

  func values(_ form: PackedProperty.Form) throws -> PackedProperty? {
    switch form {
    case .codes:
      guard let codes = try places(.codes, as: UInt16.self), let dictionary = try dictionary()
      else {
        return nil
      }
      return PackedProperty(codes: codes, dictionary)
    case .integers, .dates:
      guard let nulls = try nulls(), let numbers = try places(.numbers, as: Int64.self) else {
        return nil
      }
      return PackedProperty(integers: numbers, areDates: form == .dates, isNull: nulls)
    case .floats:
      guard let nulls = try nulls(), let numbers = try places(.numbers, as: Double.self) else {
        return nil
      }
      return PackedProperty(floats: numbers, isNull: nulls)
    case .texts:
      guard let nulls = try nulls(), let texts = try texts() else { return nil }
      return PackedProperty(texts: texts, isNull: nulls)
    case .values: return nil
    }
  }

  private func array<Element: BitwiseCopyable>(
    _ part: PropertyPart, as type: Element.Type,
    into values: PackedBuffer<Element> = PackedBuffer()
  ) throws -> PackedBuffer<Element>? {
    try stored.read(part.name(key), as: type, into: values)?.values
  }

  /// An array with a place for each position, those before the first one empty.
  private func places<Element: BitwiseCopyable & ExpressibleByIntegerLiteral>(
    _ part: PropertyPart, as type: Element.Type
  ) throws -> PackedBuffer<Element>? {
    let all = PackedBuffer<Element>(repeating: 0, count: first)
    let found = try array(part, as: type, into: all)
    return found?.count == first + count ? found : nil
  }

  private func nulls() throws -> PackedBuffer<Bool>? {
    guard let found = try array(.nulls, as: UInt8.self), found.count == count else { return nil }
    let all = PackedBuffer<Bool>(capacity: first + count)
    all.append(repeating: true, count: first)
    all.append(count: found.count) { place in
      let flags = place.assumingMemoryBound(to: Bool.self)
      for (index, byte) in found.elements.enumerated() { flags[index] = byte != 0 }
    }
    return all
  }

  private func texts() throws -> PackedTexts? {
    guard let starts = try places(.starts, as: UInt64.self),
      let lengths = try places(.lengths, as: UInt32.self),
      let bytes = try array(.bytes, as: UInt8.self)
    else { return nil }
    return PackedTexts(starts: starts, lengths: lengths, bytes: bytes)
  }

  private func dictionary() throws -> PackedDictionary? {
    guard let bytes = try array(.dictionary, as: UInt8.self) else { return nil }
    do {
      guard case .list(let values) = try ValueBytes.decode(bytes.bytes) else { return nil }
      return PackedDictionary([.null] + values)
    } catch is MalformedBytes {
      return nil
    }
  }
}

// MARK: Saving

extension StoredProjections {
  /// Makes copies of the properties of all nodes.
  func saveProperties(_ file: GraphFile, over nodes: PackedNodes, at sequence: Int64) throws {
    let tables = try file.nodeTables(carrying: nil).filter { !$0.isShared }
    let keys = Set(tables.flatMap { $0.columns?.named.map { Name($0.key) } ?? [] })
    for key in keys.sorted() {
      let values = try TableArrays(file).values(
        of: key.text, over: nodes, atMost: Budget.Limits().memoryBytes / 2)
      if let values { try save(values, key.text, at: sequence) }
    }
  }

  private func save(_ values: PackedProperty, _ key: String, at sequence: Int64) throws {
    guard values.form != .values, let places = values.places else { return }
    func write<Element>(_ part: PropertyPart, _ array: PackedBuffer<Element>) throws {
      let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: array.elements[places]))
      try self.write(bytes, part.name(key), sequence)
    }
    switch values.form {
    case .codes:
      try write(.codes, values.codes)
      let dictionary = ValueBytes.encode(.list(Array(values.dictionary.values.dropFirst())))
      try dictionary.withUnsafeBytes {
        try self.write($0, PropertyPart.dictionary.name(key), sequence)
      }
    case .integers, .dates: try write(.numbers, values.integers)
    case .floats: try write(.numbers, values.floats)
    case .texts:
      try write(.starts, values.texts.starts)
      try write(.lengths, values.texts.lengths)
      try self.write(values.texts.bytes.bytes, PropertyPart.bytes.name(key), sequence)
    case .values: break
    }
    if values.form != .codes { try write(.nulls, values.isNull) }
    let head = [Int64(values.form.rawValue), Int64(places.lowerBound), Int64(places.count)]
    try head.withUnsafeBytes { try self.write($0, PropertyPart.head.name(key), sequence) }
  }
}

extension PackedProperty {
  /// From the first place that is not null to the last, where these are not too far apart for an array.
  fileprivate var places: Range<Int>? {
    var (first, last, held) = (count, -1, 0)
    for position in 0..<count where !isNull(at: position) {
      first = min(first, position)
      last = position
      held += 1
    }
    return held > 0 && last - first < Self.mostPlacesPerValue * held ? first..<last + 1 : nil
  }

  private static let mostPlacesPerValue = 16
}
