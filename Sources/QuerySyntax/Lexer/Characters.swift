/// What openCypher says about single characters.
enum Characters {
  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Whether a name can begin with it: `a`, `_`, `é`.
  static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIDStart || scalar.properties.generalCategory == .connectorPunctuation
  }

  /// Whether a name can go on with it: `a`, `1`, `€`.
  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIDContinue || scalar.properties.generalCategory == .currencySymbol
      || scalar.properties.generalCategory == .connectorPunctuation
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }

  /// The dashes and arrow heads that may stand in for `-`, `<` and `>` in a pattern.
  static func symbol(of scalar: Unicode.Scalar) -> Symbol? {
    switch scalar.value {
    case 0xAD, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: .minus
    case 0x27E8, 0x3008, 0xFE64, 0xFF1C: .less
    case 0x27E9, 0x3009, 0xFE65, 0xFF1E: .greater
    default: nil
    }
  }
}
