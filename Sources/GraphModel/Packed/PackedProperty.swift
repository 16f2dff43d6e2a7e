/// A property of all nodes by position, in one typed array while all values are of one type.
///
/// Texts lie one after the other; one that changes is written anew behind the others.
package final class PackedProperty {
  private enum Form {
    case nulls, integers, floats, texts, values
  }

  private var form = Form.nulls
  private let isNull = PackedBuffer<Bool>()

  // One of these is filled, a place for each position.
  private let integers = PackedBuffer<Int64>()
  private let floats = PackedBuffer<Double>()
  private let texts = PackedTexts()
  private var values: [Value] = []

  package init() {}

  package var count: Int { isNull.count }

  /// The part of the bytes of texts that none has any more, from 0 to 1.
  package var waste: Double { texts.waste }

  package var byteCount: Int {
    isNull.byteCount + integers.byteCount + floats.byteCount + texts.byteCount
      + values.count * MemoryLayout<Value>.stride
  }

  /// Makes places, with null, up to a number of them.
  package func grow(to count: Int) {
    let missing = count - isNull.count
    guard missing > 0 else { return }
    isNull.append(repeating: true, count: missing)
    makePlaces()
  }

  package func set(_ value: Value, at position: Int) {
    if value.isNull {
      isNull[position] = true
      if form == .values { values[position] = .null }
      return
    }
    take(form(for: value))
    isNull[position] = false
    switch value {
    case .integer(let integer) where form == .integers: integers[position] = integer
    case .float(let float) where form == .floats: floats[position] = float
    case .text(let text) where form == .texts: texts.set(text, at: position)
    default: values[position] = value
    }
  }

  package subscript(position: Int) -> Value {
    if isNull[position] { return .null }
    return switch form {
    case .nulls: .null
    case .integers: .integer(integers[position])
    case .floats: .float(floats[position])
    case .texts: .text(texts[position])
    case .values: values[position]
    }
  }

  private func form(for value: Value) -> Form {
    switch value {
    case .integer: .integers
    case .float: .floats
    case .text: .texts
    case .null, .boolean, .date, .localTime, .time, .localDateTime, .dateTime, .duration, .list,
      .map, .node, .edge, .path:
      .values
    }
  }

  /// Has a form that holds values of another one as well.
  private func take(_ wanted: Form) {
    guard form != wanted, form != .values else { return }
    if form == .nulls {
      form = wanted
    } else {
      values = (0..<count).map { self[$0] }
      form = .values
    }
    makePlaces()
  }

  private func makePlaces() {
    switch form {
    case .nulls: break
    case .integers: integers.append(repeating: 0, count: count - integers.count)
    case .floats: floats.append(repeating: 0, count: count - floats.count)
    case .texts: texts.grow(to: count)
    case .values: values += repeatElement(.null, count: count - values.count)
    }
  }
}

// MARK: Reading

extension PackedProperty {
  /// The values of nodes, in the order given; null for one that is not there.
  package func column(of nodes: [NodeID], over positions: PackedNodes) -> Column {
    column(at: nodes.map { positions.position(of: $0) ?? -1 })
  }

  /// The values at positions; null at -1.
  package func column(at positions: [Int]) -> Column {
    let isNull = isNull.elements
    let nulls = positions.map { $0 < 0 || $0 >= isNull.count || isNull[$0] }
    let hasNull = nulls.contains(true)
    if hasNull, !nulls.contains(false) { return .nulls(count: positions.count) }
    switch form {
    case .nulls: return .nulls(count: positions.count)
    case .integers:
      return Column(
        .integers(gathered(integers.elements, positions, nulls, 0)), nulls: hasNull ? nulls : nil)
    case .floats:
      return Column(
        .floats(gathered(floats.elements, positions, nulls, 0)), nulls: hasNull ? nulls : nil)
    case .texts:
      let found = zip(positions, nulls).map { $1 ? "" : texts[$0] }
      return Column(.texts(found), nulls: hasNull ? nulls : nil)
    case .values: return Column(.values(zip(positions, nulls).map { $1 ? .null : values[$0] }))
    }
  }

  private func gathered<Element>(
    _ elements: UnsafeBufferPointer<Element>, _ positions: [Int], _ nulls: [Bool],
    _ placeholder: Element
  ) -> [Element] {
    zip(positions, nulls).map { $1 ? placeholder : elements[$0] }
  }
}
