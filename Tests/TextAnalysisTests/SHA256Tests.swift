import Testing
import TextAnalysis

@Suite struct SHA256Tests {
  @Test(
    "the examples of FIPS 180-4 have the digests it gives",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
          + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func examplesOfTheStandard(message: String, digest: String) {
    #expect(SHA256.hexadecimal(of: message) == digest)
  }

  @Test func aLengthAtTheEdgeOfABlockIsPaddedIntoWholeBlocks() {
    let digests = (54...66).map { SHA256.hexadecimal(of: String(repeating: "x", count: $0)) }
    #expect(Set(digests).count == digests.count)
    #expect(digests.allSatisfy { $0.count == 64 })
  }

  @Test func aShortNameIsTheBeginningOfTheLongOne() {
    #expect(SHA256.hexadecimal(of: "abc", length: 16) == "ba7816bf8f01cfea")
  }
}
