/// The sets of labels that nodes carry or carried, with their numbers; number 0 is the empty set.
struct LabelSetTable {
  private var sets: [[Name]] = [[]]
  private var numbers: [[Name]: LabelSetID] = [[]: LabelSetID(0)]

  /// The labels of a set, ascending.
  subscript(id: LabelSetID) -> [Name] { sets[Int(id.rawValue)] }

  /// The number of a set of labels, which are ascending.
  func number(of labels: [Name]) -> LabelSetID? { numbers[labels] }

  mutating func append(_ labels: [Name]) -> LabelSetID {
    let id = LabelSetID(Int32(sets.count))
    sets.append(labels)
    numbers[labels] = id
    return id
  }

  mutating func removeLast() {
    numbers[sets.removeLast()] = nil
  }
}

/// The types that edges have or had, with their numbers, from 1 on.
struct EdgeTypeTable {
  private(set) var names: [Name] = []
  private var numbers: [Name: EdgeTypeID] = [:]

  subscript(id: EdgeTypeID) -> Name { names[Int(id.rawValue) - 1] }

  func number(of name: Name) -> EdgeTypeID? { numbers[name] }

  mutating func append(_ name: Name) -> EdgeTypeID {
    names.append(name)
    let id = EdgeTypeID(Int32(names.count))
    numbers[name] = id
    return id
  }

  mutating func removeLast() {
    numbers[names.removeLast()] = nil
  }
}
