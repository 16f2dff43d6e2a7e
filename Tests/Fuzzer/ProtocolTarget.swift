import Foundation

/// `pith serve`: each line has one reply, which is JSON, whatever it is.
struct ProtocolTarget: FuzzTarget {
  let pith: String

  func tryOne(_ mutator: consuming Mutator) throws {
    let requests = (0..<20).map { _ in mutator.request() }
    let input = Data(requests.joined(separator: [10]) + [10])
    try Fuzzer.note(input)
    let output = try serve(input)
    let replies = output.split(separator: 10)
    let expected = requests.count { $0.contains { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 } }
    guard replies.count == expected else {
      throw Failure("\(replies.count) replies to \(expected) requests: see fuzz-input")
    }
    for reply in replies where (try? JSONSerialization.jsonObject(with: reply)) == nil {
      throw Failure("a reply that is no JSON: \(String(decoding: reply, as: UTF8.self))")
    }
  }

  private func serve(_ input: Data) throws -> Data {
    let folder = FileManager.default.temporaryDirectory
    let name = "pith-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    let (incoming, outgoing) = (
      folder.appending(path: "\(name).in"), folder.appending(path: "\(name).out")
    )
    try input.write(to: incoming)
    try Data().write(to: outgoing)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: pith)
    process.arguments = ["serve", "--memory", "256MB"]
    process.standardInput = try FileHandle(forReadingFrom: incoming)
    process.standardOutput = try FileHandle(forWritingTo: outgoing)
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw Failure("pith serve ended with \(process.terminationStatus): see fuzz-input")
    }
    return try Data(contentsOf: outgoing)
  }
}
