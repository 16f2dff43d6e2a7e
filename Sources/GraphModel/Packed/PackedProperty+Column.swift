extension PackedProperty {
  /// The values of nodes, in the order given; null for one that is not there.
  package func column(of nodes: [NodeID], over positions: PackedNodes) -> Column {
    column(at: positions.positions(of: nodes))
  }

  /// The values at positions; null at -1.
  package func column(at positions: [Int32]) -> Column {
    if form == .codes {
      let codes = codes.elements
      return dictionary.column(of: positions.map { isPlace($0) ? codes[Int($0)] : 0 })
    }
    let isNull = isNull.elements
    let nulls = positions.map { !isPlace($0) || isNull[Int($0)] }
    let hasNull = nulls.contains(true)
    if hasNull, !nulls.contains(false) { return .nulls(count: positions.count) }
    let mask = hasNull ? nulls : nil
    switch form {
    case .codes: return .nulls(count: positions.count)
    case .integers:
      return Column(.integers(gathered(integers.elements, positions, nulls, 0)), nulls: mask)
    case .floats:
      return Column(.floats(gathered(floats.elements, positions, nulls, 0)), nulls: mask)
    case .dates, .values:
      return Column(.values(zip(positions, nulls).map { $1 ? .null : self[Int($0)] }))
    case .texts:
      return Column(.texts(zip(positions, nulls).map { $1 ? "" : texts[Int($0)] }), nulls: mask)
    }
  }

  private func isPlace(_ position: Int32) -> Bool { position >= 0 && Int(position) < count }

  private func gathered<Element>(
    _ elements: UnsafeBufferPointer<Element>, _ positions: [Int32], _ nulls: [Bool],
    _ placeholder: Element
  ) -> [Element] {
    zip(positions, nulls).map { $1 ? placeholder : elements[Int($0)] }
  }
}
