import Testing
import TextAnalysis

struct PorterStemmerTests {
  @Test(arguments: [
    ("constraints", "constraint"), ("constrained", "constrain"), ("energies", "energi"),
    ("energy", "energi"), ("hopping", "hop"), ("filing", "file"), ("falling", "fall"),
    ("agreed", "agre"), ("relational", "relat"), ("generalizations", "gener"), ("power", "power"),
    ("controlling", "control"), ("controls", "control"), ("sky", "sky"), ("happy", "happi"),
    ("adoption", "adopt"), ("us", "us"), ("10x", "10x"), ("été", "été"),
  ])
  func aWordHasItsStem(word: String, stem: String) {
    #expect(PorterStemmer.stem(word) == stem)
  }
}
