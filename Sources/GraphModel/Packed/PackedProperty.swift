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
  package let isNull = PackedBuffer<Bool>()

  // One of these is filled, a place for each position.
  package let integers = PackedBuffer<Int64>()
  package let floats = PackedBuffer<Double>()
  package let texts = PackedTexts()
  private var values: [Value] = []

  /// A property without places; `dictionaryLimit` says what number of values are few.
  package init(dictionaryLimit: Int = PackedDictionary.limit) {
    dictionary = PackedDictionary(limit: dictionaryLimit)
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
