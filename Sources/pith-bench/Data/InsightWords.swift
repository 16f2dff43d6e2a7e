/// The words of which the generated graph speaks.
enum InsightWords {
  /// The kinds of entities; the first is the one that queries single out.
  static let kinds = ["Country", "Company", "Person", "Technology", "Policy", "Resource"]

  static let nameBeginnings = [
    "Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse", "Hazel", "Iris", "Juniper",
    "Kelp", "Larch", "Maple", "Nettle", "Oak", "Pine", "Quince", "Rowan", "Sorrel", "Thyme",
  ]

  /// What an entity's name ends with, by its kind.
  static let nameEndings = ["Land", "Works", "Moreau", "Engine", "Charter", "Ore"]

  static let common = """
    after again almost along among another around because before behind below between both bring \
    build by calm carry cause change choose clear close common cost count cross daily deep demand \
    depend differ direct doubt draw early earn east effect enough enter equal even evidence expect \
    factor fair fall far few field figure find firm flow follow force form free from full future \
    gather give goal grow half hand heavy help hold home idea import income industry inside invest \
    keep kind know labour large late law lead learn less level light likely limit line link local \
    long loss low main make many market measure meet might model month move narrow near need new \
    north number offer often old open order other output over pace part pay plan point port power \
    price profit prove public quarter quick range rate reach ready reason region rely report rest \
    result rise risk road role rule run safe scale season sector seem sell share shift short show \
    side signal size slow small source south spend stand start state steady step still stock \
    store strong supply surplus system take task tax term test thin though time together trade \
    trend true turn under until use value vary view volume wage warm water way west while whole \
    wide work year yield
    """.split(separator: " ").map(String.init)

  /// The two words that a search looks for; no other text has them.
  static let rare = ["aqueduct", "zeppelin"]

  /// What the regular expression of the benchmark finds, and what nearly matches it.
  static let phrases = [
    "quotas on refined copper", "quota on raw copper", "quotas on raw cobalt",
    "tariff on refined cobalt", "tariffs on finished copper", "a quota for raw copper",
  ]

  /// Matches two thirds of the phrases.
  static let pattern = "(quota|tariff)s? on (raw|refined) (copper|cobalt)"
}
