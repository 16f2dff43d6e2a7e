extension PackedProperty {
  /// The values of nodes, in the order given; null for one that is not there.
  package func column(of nodes: [NodeID], over positions: PackedNodes) -> Column {
    column(at: positions.positions(of: nodes))
  }

  /// The values at positions; null at -1.
  ///
  /// One access to memory for each, and one for whether it is null.
  package func column(at positions: [Int32]) -> Column {
    let nulls = nulls(at: positions)
    if let nulls, !nulls.contains(false) { return .nulls(count: positions.count) }
    switch form {
    case .codes:
      return dictionary.column(of: gathered(codes, positions, nulls, 0) { $0 })
    case .integers:
      return Column(.integers(gathered(integers, positions, nulls, 0) { $0 }), nulls: nulls)
    case .floats:
      return Column(.floats(gathered(floats, positions, nulls, 0) { $0 }), nulls: nulls)
    case .dates:
      let dates = gathered(integers, positions, nulls, CalendarDate(daysSinceEpoch: 0)) {
        CalendarDate(daysSinceEpoch: $0)
      }
      return Column(.dates(dates), nulls: nulls)
    case .texts:
      return Column(.texts(each(positions, nulls, "") { texts[$0] }), nulls: nulls)
    case .values:
      return Column(.values(each(positions, nulls, .null) { self[$0] }))
    }
  }

  /// Which of the values at positions are null; nil where none is.
  private func nulls(at positions: [Int32]) -> [Bool]? {
    let count = UInt32(truncatingIfNeeded: count)
    let (isNull, codes, areCodes) = (isNull.start, codes.start, form == .codes)
    func isNone(_ position: Int32) -> Bool {
      guard UInt32(bitPattern: position) < count else { return true }
      return areCodes ? codes[Int(position)] == 0 : isNull[Int(position)]
    }
    guard positions.contains(where: isNone) else { return nil }
    return positions.map(isNone)
  }

  @inline(__always)
  private func gathered<Packed, Element>(
    _ packed: PackedBuffer<Packed>, _ positions: [Int32], _ nulls: [Bool]?,
    _ placeholder: Element, _ element: (Packed) -> Element
  ) -> [Element] {
    let start = packed.start
    return each(positions, nulls, placeholder) { element(start[$0]) }
  }

  @inline(__always)
  private func each<Element>(
    _ positions: [Int32], _ nulls: [Bool]?, _ placeholder: Element, _ element: (Int) -> Element
  ) -> [Element] {
    guard let nulls else { return positions.map { element(Int($0)) } }
    return zip(positions, nulls).map { $1 ? placeholder : element(Int($0)) }
  }
}
