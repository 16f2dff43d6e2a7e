import QueryBinding
import QueryFunctions
import QueryPlanning

extension PhysicalPlanner {
  func planExpandPath(_ plan: LogicalPlan, _ path: PathExpansion, _ needed: Set<Variable>)
    -> Pipeline
  {
    let bound = path.binds.filter(plan.outputs.contains)
    let wanted = needed.union([path.from] + path.distinctFrom + bound)
    let input = input(plan, wanted, for: path.expressions)
    let read = path.conditions.reduce(into: needed) { $0.formUnion($1.freeVariables) }
    var layout = input.layout
    var outputs: [ExpandPath.Output] = []
    for (variable, part) in path.parts where !path.isWalkEnd(part) {
      let slot = layout[variable]
      guard slot != nil || read.contains(variable) || path.repeats(variable) else { continue }
      outputs.append(.init(part: part, slot: slot))
      // A column to be compared only has no name.
      layout = layout.appending([slot == nil ? variable : Variable(id: .min, name: "", type: .any)])
    }
    let slots = StepSlots(
      from: input.layout.slot(of: path.from),
      to: path.isInto ? input.layout.slot(of: path.to) : nil,
      distinctFrom: path.distinctFrom.map(input.layout.slot))
    let program = program(path, isReversed: path.isReversed, input.layout)
    let needsForward = path.isReversed && path.selection != .all
    let forward = needsForward ? self.program(path, isReversed: false, input.layout) : program
    let root = ExpandPath(
      input.root, program, forward: forward, slots, selection(of: path, input.layout),
      path.plainHop.map { TwoSidedSearch($0, context) },
      outputs: outputs, conditions: path.conditions.map(compiler(layout).compile),
      PathColumns(hopCounts: path.segments.map(\.hops.count)), context)
    return Pipeline(root: root, layout: layout)
  }

  private func selection(of path: PathExpansion, _ layout: Layout) -> ExpandPath.Selection? {
    switch path.selection {
    case .all: nil
    case .shortest(let count): .init(count: compiler(layout).compile(count), isOfLengths: false)
    case .groups(let count): .init(count: compiler(layout).compile(count), isOfLengths: true)
    }
  }

  private func program(_ path: PathExpansion, isReversed: Bool, _ layout: Layout) -> PathProgram {
    let ofStart = Set(path.startConditions.flatMap(\.freeVariables)).subtracting([path.start])
    let outside = ofStart.union(path.segments.flatMap(\.outerVariables))
    let walked = isReversed ? path.reversedSegments : path.segments
    return PathProgram(
      walked.map { segment($0, layout) }, mode: path.mode, isReversed: isReversed,
      isPerRow: !outside.isEmpty, context)
  }

  private func segment(_ segment: PathSegment, _ layout: Layout) -> PathProgram.Segment {
    let compiler = compiler(layout)
    var spanning = [[any ColumnExpression]](repeating: [], count: segment.hops.count)
    var local = spanning
    let inner = compiler.adding(segment.nodes + segment.hops.map(\.edge))
    for condition in segment.conditions {
      let hop = segment.hopOf(condition)
      if let alone = hop.alone {
        let elements = [segment.nodes[alone], segment.hops[alone].edge, segment.nodes[alone + 1]]
        local[alone].append(compiler.adding(elements).compile(condition))
      } else {
        spanning[hop.last].append(inner.compile(condition))
      }
    }
    let end =
      segment.endConditions.isEmpty
      ? nil
      : NodeTest(
        segment.endConditions.map(compiler.adding([segment.end]).compile), context)
    return PathProgram.Segment(
      hops: zip(segment.hops, local).map { HopEdges($0, $1, context) }, spanning: spanning,
      minimum: (segment.bounds?.minimum).map(compiler.compile),
      maximum: (segment.bounds?.maximum).map(compiler.compile), isSingle: segment.bounds == nil,
      end: end)
  }
}

extension PathExpansion {
  /// The hop of a path that is one edge, repeated and without conditions.
  fileprivate var plainHop: PathHop? {
    guard segments.count == 1, segments[0].bounds != nil, segments[0].hops.count == 1,
      segments[0].conditions.isEmpty, segments[0].endConditions.isEmpty, startConditions.isEmpty
    else { return nil }
    return segments[0].hops[0]
  }

  /// The segments as a walk from the last node meets them.
  fileprivate var reversedSegments: [PathSegment] {
    segments.indices.reversed().map { index in
      var segment = segments[index]
      segment.end = nodes[index]
      segment.endConditions = index == 0 ? startConditions : segments[index - 1].endConditions
      segment.nodes.reverse()
      segment.hops = segment.hops.reversed().map { hop in
        var hop = hop
        hop.direction = hop.direction.reversed
        return hop
      }
      return segment
    }
  }

  /// What each variable stands for, in the order of writing.
  fileprivate var parts: [(variable: Variable, part: PathPart)] {
    var parts: [(Variable, PathPart)] = [(start, .node(0))]
    for (index, segment) in segments.enumerated() {
      parts.append((segment.edges, segment.bounds == nil ? .edge(index) : .edges(index)))
      parts += segment.lists.map { ($0.list, segment.part(of: $0.element, index)) }
      parts.append((segment.end, .node(index + 1)))
    }
    if let path { parts.append((path, .path)) }
    return parts
  }

  /// Whether a part is the node where the walk begins, or the one where it is told to end.
  fileprivate func isWalkEnd(_ part: PathPart) -> Bool {
    guard case .node(let index) = part else { return false }
    let (first, last) = isReversed ? (segments.count, 0) : (0, segments.count)
    return index == first || isInto && index == last
  }

  /// Whether a variable stands at several places, which then must be the same.
  fileprivate func repeats(_ variable: Variable) -> Bool {
    parts.count { $0.variable == variable } > 1
  }
}

extension PathSegment {
  /// What an element of a repetition is.
  fileprivate func part(of element: Variable, _ index: Int) -> PathPart {
    if let place = nodes.firstIndex(of: element) { return .nodeOfEach(index, place) }
    return .edgeOfEach(index, hops.firstIndex { $0.edge == element } ?? 0)
  }

  /// The last hop of which a condition speaks, and whether it speaks of that one alone.
  fileprivate func hopOf(_ condition: BoundExpression) -> (last: Int, alone: Int?) {
    let free = condition.freeVariables
    let nodesRead = nodes.indices.filter { free.contains(nodes[$0]) }
    let edgesRead = hops.indices.filter { free.contains(hops[$0].edge) }
    let last = max(0, edgesRead.max() ?? 0, (nodesRead.max() ?? 0) - 1)
    let first = min(edgesRead.min() ?? last, nodesRead.min() ?? last)
    return (last, first >= last ? last : nil)
  }
}
