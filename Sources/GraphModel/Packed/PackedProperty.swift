/// A property of all nodes by position.
///
/// While its values are few and plain, whatever their types, a place has the code of one in a
/// dictionary. Beyond that there is one typed array while all values are of one type.
package final class PackedProperty {
  package enum Form: UInt8, Sendable {
    case codes, integers, floats

    /// As days since 1970-01-01, in the array of integers.
    case dates
    case texts
    case values
  }

  package private(set) var form = Form.codes
  package private(set) var count = 0
  package private(set) var dictionary: PackedDictionary
  package private(set) var codes = PackedBuffer<UInt16>()

  /// Which places hold null; for all forms but codes.
  package let isNull: PackedBuffer<Bool>

  // One of these is filled, a place for each position.
  package let integers: PackedBuffer<Int64>
  package let floats: PackedBuffer<Double>
  package let texts: PackedTexts
  private var values: [Value] = []

  /// A property without places; `dictionaryLimit` says what number of values are few.
  package convenience init(dictionaryLimit: Int = PackedDictionary.limit) {
    self.init(.codes, count: 0, PackedDictionary(limit: dictionaryLimit))
  }

  private init(
    _ form: Form, count: Int, _ dictionary: PackedDictionary = PackedDictionary(limit: 0),
    codes: PackedBuffer<UInt16> = PackedBuffer(), isNull: PackedBuffer<Bool> = PackedBuffer(),
    integers: PackedBuffer<Int64> = PackedBuffer(), floats: PackedBuffer<Double> = PackedBuffer(),
    texts: PackedTexts = PackedTexts()
  ) {
    (self.form, self.count, self.dictionary, self.codes) = (form, count, dictionary, codes)
    (self.isNull, self.integers, self.floats, self.texts) = (isNull, integers, floats, texts)
  }

  /// The part of the bytes of texts that none has any more, from 0 to 1.
  package var waste: Double { texts.waste }

  package var byteCount: Int {
    codes.byteCount + dictionary.byteCount + isNull.byteCount + integers.byteCount
      + floats.byteCount + texts.byteCount + values.count * MemoryLayout<Value>.stride
  }

  /// Makes places, with null, up to a number of them.
  package func grow(to wanted: Int) {
    guard wanted > count else { return }
    count = wanted
    makePlaces()
  }

  package func set(_ value: Value, at position: Int) {
    if form == .codes {
      if let code = dictionary.code(of: value) {
        codes[position] = code
        return
      }
      leaveCodes(for: value)
    }
    if !value.isNull { take(Form(typing: value)) }
    place(value, at: position)
  }

  /// As ``set(_:at:)``, of a text of valid UTF-8 that lies elsewhere.
  package func set(_ text: UnsafeBufferPointer<UInt8>, at position: Int) {
    guard form == .texts else {
      set(.text(String(decoding: text, as: UTF8.self)), at: position)
      return
    }
    isNull[position] = false
    texts.set(text, at: position)
  }

  package func isNull(at position: Int) -> Bool {
    switch form {
    case .codes: codes[position] == 0
    case .integers, .floats, .dates, .texts, .values: isNull[position]
    }
  }

  package subscript(position: Int) -> Value {
    if form == .codes { return dictionary.values[Int(codes[position])] }
    if isNull[position] { return .null }
    return switch form {
    case .codes: .null
    case .integers: .integer(integers[position])
    case .floats: .float(floats[position])
    case .dates: .date(CalendarDate(daysSinceEpoch: integers[position]))
    case .texts: .text(texts[position])
    case .values: values[position]
    }
  }
}

// MARK: Copies

extension PackedProperty {
  /// Nil where a code is none of the dictionary's.
  package convenience init?(codes: PackedBuffer<UInt16>, _ dictionary: PackedDictionary) {
    guard (codes.elements.max() ?? 0) < dictionary.values.count else { return nil }
    self.init(.codes, count: codes.count, dictionary, codes: codes)
  }

  /// Nil where a day is out of range, or there are not as many nulls as numbers.
  package convenience init?(
    integers: PackedBuffer<Int64>, areDates: Bool, isNull: PackedBuffer<Bool>
  ) {
    guard integers.count == isNull.count else { return nil }
    if areDates {
      guard integers.elements.allSatisfy(CalendarDate.validDays.contains) else { return nil }
    }
    self.init(
      areDates ? .dates : .integers, count: integers.count, isNull: isNull, integers: integers)
  }

  /// Nil where there are not as many nulls as numbers.
  package convenience init?(floats: PackedBuffer<Double>, isNull: PackedBuffer<Bool>) {
    guard floats.count == isNull.count else { return nil }
    self.init(.floats, count: floats.count, isNull: isNull, floats: floats)
  }

  /// Nil where there are not as many nulls as texts.
  package convenience init?(texts: PackedTexts, isNull: PackedBuffer<Bool>) {
    guard texts.count == isNull.count else { return nil }
    self.init(.texts, count: texts.count, isNull: isNull, texts: texts)
  }
}

// MARK: Forms

extension PackedProperty {
  /// Puts a value of the present form, or null, to its place.
  private func place(_ value: Value, at position: Int) {
    isNull[position] = value.isNull
    switch value {
    case .integer(let integer) where form == .integers: integers[position] = integer
    case .float(let float) where form == .floats: floats[position] = float
    case .date(let date) where form == .dates: integers[position] = date.daysSinceEpoch
    case .text(let text) where form == .texts: texts.set(text, at: position)
    default: if form == .values { values[position] = value }
    }
  }

  /// Has a form that holds values of another one as well.
  private func take(_ wanted: Form) {
    guard form != wanted, form != .values else { return }
    let all = (0..<count).map { self[$0] }
    form = .values
    values = all
  }

  /// Has a typed form, or that of any values, for what there is and a value that is to come.
  private func leaveCodes(for value: Value) {
    var isUsed = [Bool](repeating: false, count: dictionary.values.count)
    for code in codes.elements { isUsed[Int(code)] = true }
    isUsed[0] = false
    let used = zip(dictionary.values, isUsed).filter { $0.1 }.map { $0.0 }
    let wanted = Form(typing: value)
    let (old, known) = (codes, dictionary)
    form = used.allSatisfy { Form(typing: $0) == wanted } ? wanted : .values
    (codes, dictionary) = (PackedBuffer(), PackedDictionary(limit: 0))
    makePlaces()
    for position in 0..<count { place(known.values[Int(old[position])], at: position) }
  }

  private func makePlaces() {
    if form == .codes {
      codes.append(repeating: 0, count: count - codes.count)
      return
    }
    isNull.append(repeating: true, count: count - isNull.count)
    switch form {
    case .codes: break
    case .integers, .dates: integers.append(repeating: 0, count: count - integers.count)
    case .floats: floats.append(repeating: 0, count: count - floats.count)
    case .texts: texts.grow(to: count)
    case .values: values += repeatElement(.null, count: count - values.count)
    }
  }
}

extension PackedProperty.Form {
  /// The form that has an array for values of this type.
  fileprivate init(typing value: Value) {
    switch value {
    case .integer: self = .integers
    case .float: self = .floats
    case .date: self = .dates
    case .text: self = .texts
    case .null, .boolean, .localTime, .time, .localDateTime, .dateTime, .duration, .list, .map,
      .node, .edge, .path:
      self = .values
    }
  }
}
