import GraphModel
import TextAnalysis

/// The fields of one insight by name, whatever format they stood in.
///
///     id, text, title, show, episode, published, speaker, url, start, tags
struct RecordFields {
  enum Field: String, CaseIterable {
    case id, text, title, show, episode, published, speaker, url, start, tags

    /// The field that a name stands for, whatever its case.
    init?(named name: String) {
      self.init(rawValue: name.lowercased().trimmingSpace)
    }
  }

  private var values: [Field: Value] = [:]

  /// Empty texts and nulls are no values.
  subscript(field: Field) -> Value? {
    get { values[field] }
    set {
      switch newValue {
      case .null?, nil: values[field] = nil
      case .text(let text)?: values[field] = text.allSatisfy(\.isWhitespace) ? nil : newValue
      case let value?: values[field] = value
      }
    }
  }

  /// The insight that the fields describe.
  func record(line: Int) throws(ImportProblem) -> InsightRecord {
    do throws(FieldFlaw) {
      guard let content = try text(.text, limit: Self.maximumTextBytes) else {
        throw FieldFlaw(.missingField(Field.text.rawValue))
      }
      return InsightRecord(
        text: content, title: try text(.title), line: line, origin: try origin())
    } catch {
      throw ImportProblem(error.reason, line: line)
    }
  }

  /// Some thousand words: what is longer is no insight.
  static let maximumTextBytes = 32 << 10
}

extension InsightRecord {
  /// An insight whose fields are given one by one, by their names, as a table would have them.
  package init(fields: [(name: String, text: String)]) throws(ImportProblem) {
    var record = RecordFields()
    for (name, text) in fields {
      guard let field = RecordFields.Field(named: name) else {
        throw ImportProblem(.unknownField(name))
      }
      record[field] = .text(text)
    }
    self = try record.record(line: 1)
  }
}

extension RecordFields {
  private func origin() throws(FieldFlaw) -> InsightOrigin {
    var origin = InsightOrigin()
    origin.externalID = try text(.id)
    origin.show = try text(.show)
    origin.episode = try text(.episode)
    origin.published = try published()
    origin.speakers = try names(.speaker, separators: [";"])
    origin.url = try text(.url, limit: 2_048)
    origin.startSeconds = try start()
    origin.tags = try names(.tags, separators: [";", ",", "|"])
    return origin
  }

  private func text(_ field: Field, limit: Int = 512) throws(FieldFlaw) -> String? {
    let text: String
    switch values[field] {
    case nil: return nil
    case .text(let value)?: text = value.withCollapsedSpace
    case .integer(let number)?: text = String(number)
    case let value?: throw FieldFlaw(.badField(field.rawValue, "\(value)", expected: "a text"))
    }
    guard text.utf8.count <= limit else {
      throw FieldFlaw(
        field == .text
          ? .tooLong(bytes: text.utf8.count, limit: limit)
          : .fieldTooLong(field.rawValue, bytes: text.utf8.count, limit: limit))
    }
    return text
  }

  /// A list, or a text with separators; each name once.
  private func names(_ field: Field, separators: Set<Character>) throws(FieldFlaw) -> [String] {
    var names: [String] = []
    for element in try elements(of: field, separators) {
      guard case .text(let text) = element, text.utf8.count <= 512 else {
        throw FieldFlaw(.badField(field.rawValue, "\(element)", expected: "texts of 512 bytes"))
      }
      let name = text.withCollapsedSpace
      if !name.isEmpty, !names.contains(where: { UTF8Order.areEqual($0, name) }) {
        names.append(name)
      }
    }
    guard names.count <= 64 else {
      throw FieldFlaw(.badField(field.rawValue, "\(names.count) texts", expected: "at most 64"))
    }
    return names
  }

  private func elements(of field: Field, _ separators: Set<Character>) throws(FieldFlaw) -> [Value]
  {
    switch values[field] {
    case nil: []
    case .list(let elements)?: elements
    case .text(let text)?: text.split { separators.contains($0) }.map { .text(String($0)) }
    case let value?:
      throw FieldFlaw(.badField(field.rawValue, "\(value)", expected: "a text or a list of texts"))
    }
  }

  private func published() throws(FieldFlaw) -> PublicationDate? {
    switch values[.published] {
    case nil: return nil
    case .date(let day)?: return .day(day)
    case .dateTime(let moment)?: return .moment(moment)
    case .localDateTime(let moment)?: return .localMoment(moment)
    case .text(let text)?:
      if let date = PublicationDate(iso: text.trimmingSpace) { return date }
      throw FieldFlaw(.badDate(text))
    case let value?:
      throw FieldFlaw(.badDate("\(value)"))
    }
  }

  private func start() throws(FieldFlaw) -> Double? {
    let seconds: Double?
    switch values[.start] {
    case nil: return nil
    case .integer(let number)?: seconds = Double(number)
    case .float(let number)?: seconds = number
    case .text(let text)?: seconds = Timestamp.seconds(text.trimmingSpace)
    case _?: seconds = nil
    }
    if let seconds, seconds.isFinite, seconds >= 0 { return seconds }
    let shown = values[.start].map { "\($0)" } ?? ""
    throw FieldFlaw(.badField("start", shown, expected: "seconds, or a time like 1:02:03"))
  }
}

/// What is wrong with the record that is being read.
struct FieldFlaw: Error {
  let reason: ImportProblem.Reason

  init(_ reason: ImportProblem.Reason) {
    self.reason = reason
  }
}

/// `1:02:03.5`, `02:03`, `123`: a place in a recording.
enum Timestamp {
  static func seconds(_ text: String) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count),
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") } })
    else { return nil }
    let numbers = parts.compactMap { Double($0) }
    guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else {
      return nil
    }
    return numbers.reduce(0) { $0 * 60 + $1 }
  }
}

extension String {
  fileprivate var trimmingSpace: String {
    let start = drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return String(start[..<(end.map(start.index(after:)) ?? start.startIndex)])
  }
}
