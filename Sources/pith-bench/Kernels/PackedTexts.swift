/// Texts one after the other as bytes, and where each begins.
struct PackedTexts {
  let bytes: [UInt8]
  let starts: [Int]

  init(_ texts: [String]) {
    var bytes: [UInt8] = []
    var starts = [0]
    for text in texts {
      bytes += text.utf8
      starts.append(bytes.count)
    }
    self.bytes = bytes
    self.starts = starts
  }

  var count: Int { starts.count - 1 }
}
