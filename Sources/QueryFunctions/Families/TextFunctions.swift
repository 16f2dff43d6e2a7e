import GraphModel
import Patterns

/// Texts in other letters, without what stands around them, in other forms.
enum TextFunctions {
  static let all: [ScalarFunction] =
    [toUpper, upper, toLower, lower, trim, leftTrim, rightTrim, bothTrim, normalize]
    + TextPartFunctions.all

  private static let toUpper = caseFunction(
    "toUpper", "The text in capital letters.", Example("toUpper('Straße')", "'STRASSE'")
  ) { $0.uppercased() }

  private static let upper = caseFunction(
    "upper", "The text in capital letters: GQL's name of toUpper().",
    Example("upper('Ada')", "'ADA'")
  ) { $0.uppercased() }

  private static let toLower = caseFunction(
    "toLower", "The text in small letters.", Example("toLower('ÀB')", "'àb'")
  ) { $0.lowercased() }

  private static let lower = caseFunction(
    "lower", "The text in small letters: GQL's name of toLower().",
    Example("lower('Ada')", "'ada'")
  ) { $0.lowercased() }

  private static func caseFunction(
    _ name: String, _ summary: String, _ example: Example,
    _ change: @escaping @Sendable (String) -> String
  ) -> ScalarFunction {
    ScalarFunction(
      name, .takes(.text, returns: .text), summary: summary,
      examples: [example, Example("\(name)(null)", "null")]
    ) { arguments, _ in .text(change(arguments[0].text)) }
  }

  private static let trim = ScalarFunction(
    "trim", .takes(.text, returns: .text),
    summary: "The text without white space at both ends.",
    examples: [Example("trim('  Ada \\n')", "'Ada'"), Example("trim(null)", "null")]
  ) { arguments, _ in .text(trimmed(arguments, start: true, end: true)) }

  private static let leftTrim = trimFunction(
    "ltrim", "at its beginning", Example("ltrim('  Ada ')", "'Ada '"),
    Example("ltrim('xyAda', 'yx')", "'Ada'"), start: true, end: false)

  private static let rightTrim = trimFunction(
    "rtrim", "at its end", Example("rtrim('  Ada ')", "'  Ada'"),
    Example("rtrim('Adaxy', 'yx')", "'Ada'"), start: false, end: true)

  private static let bothTrim = trimFunction(
    "btrim", "at both ends", Example("btrim('  Ada ')", "'Ada'"),
    Example("btrim('--Ada-', '-')", "'Ada'"), start: true, end: true)

  private static func trimFunction(
    _ name: String, _ place: String, _ examples: Example..., start: Bool, end: Bool
  ) -> ScalarFunction {
    ScalarFunction(
      name, .takes(.text, .text, required: 1, returns: .text),
      summary: "The text without white space, or some given characters, \(place).",
      examples: examples
    ) { arguments, _ in .text(trimmed(arguments, start: start, end: end)) }
  }

  private static func trimmed(_ arguments: [Value], start: Bool, end: Bool) -> String {
    let unwanted = arguments.count > 1 ? Set(arguments[1].text.unicodeScalars) : nil
    func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
      unwanted?.contains(scalar) ?? scalar.properties.isWhitespace
    }
    var scalars = Substring(arguments[0].text).unicodeScalars
    if start { scalars = scalars.drop(while: isUnwanted) }
    while end, let last = scalars.last, isUnwanted(last) { scalars.removeLast() }
    return String(scalars)
  }

  private static let normalize = ScalarFunction(
    "normalize", .takes(.text, .text, required: 1, returns: .text),
    summary: "The text in a normal form of Unicode: NFC, unless another is named.",
    examples: [
      Example("size(normalize('e\\u0301'))", "1"),
      Example("size(normalize('\\u00e9', 'NFD'))", "2"),
      Example("normalize('\\ufb01', 'NFKC')", "'fi'"),
    ]
  ) { arguments, _ in
    let form = arguments.count > 1 ? arguments[1].text : NormalForm.nfc.rawValue
    guard let normalForm = NormalForm(rawValue: form) else {
      throw EvaluationError.wrongValue(
        operation: "normalize()", reason: "'\(form)' is not one of NFC, NFD, NFKC, NFKD")
    }
    return .text(normalForm.applied(to: arguments[0].text))
  }
}
