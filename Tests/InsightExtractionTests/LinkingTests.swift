import InsightExtraction
import Testing

/// What the shipped vocabulary finds in single sentences: the entities by name, in the order in which
/// the text first names them.
@Suite struct LinkingTests {
  @Test(
    "a word that is only spelled like an entity is not linked",
    arguments: [
      "The lesson for us, and it is one who may still learn, is to wait.",
      "It is up to us to decide. Us against them? Let us see.",
      "THIS IS WHAT IT TAKES FOR US TO WIN.",
      "An apple a day keeps no doctor away. Apple pie does less.",
      "She keeps the contracts in a china cabinet, next to the bone china.",
      "China cabinets are heavy, and a turkey recipe is long.",
      "Turkey sandwiches and French fries were served with Turkish delight.",
      "He has the power to say yes; she had the power of attorney.",
      "A powerful lobby, with all the market power and the will power it takes, is in power.",
      "The great powers keep a balance of power.",
      "A meta analysis of forty papers found nothing. Meta-analysis is hard.",
      "The intel community knew. Intel officers shared the intel.",
      "The amazon rainforest is not for sale. The Amazon River carries more.",
      "A jordan sneaker costs more than a phone; Michael Jordan agrees. Jordan Peterson does not.",
      "Everybody should chip in, and a bargaining chip helps; he is a chip off the old block.",
      "Nairobi is a capital city, and capital punishment is not used in the capital.",
      "The data shows that data from last year was wrong.",
      "Arm yourself with patience, target the gap, and may the best firm win.",
      "Polish the draft before you send it, and block the calendar.",
      "Georgia Power served him, and Atlanta, Georgia made him.",
      "Chad wrote the first version on a train.",
      "Set theory is the oracle of the field. The oracle said no.",
      "New Mexico, New England and the Indian Ocean are places.",
      "A guinea pig, a German shepherd and a Swiss Army knife.",
      "The model talks like a role model, at scale, of course, and gains trust.",
      "He wants to compute the mean, then whisper it to a harvey wallbanger.",
      "Wind down the project, catch a second wind, and stay off the grid.",
      "They speak Chinese at home, as a translation into Japanese proves.",
      "It costs US$5 million and 80 GB of memory.",
      "The talent show has solar system posters; a nuclear family watches.",
      "Statistical inference is not what a judge does. Training wheels come off.",
      "She lives in Washington; George Washington never did. He works in Beijing.",
      "A London-based team, and a lab in Paris, wanted more government support.",
      "Claude Shannon and Mona Lisa never met.",
    ])
  func nothingIsLinked(text: String) {
    let names = Self.names(in: text).filter { $0 != "Claude Shannon" }
    #expect(names == [])
  }

  @Test(
    "an entity is linked in the forms by which texts name it",
    arguments: [
      ("The U.S. leads, but US firms and American labs worry.", ["United States"]),
      ("the u.s. government, the USA, America's rivals", ["United States"]),
      ("China-based firms, China's plans, the Chinese and Sino-Russian ties", ["China", "Russia"]),
      ("CHINA AND NVIDIA ARE NAMED IN CAPITALS.", ["China", "Nvidia"]),
      ("Washington's sanctions and Beijing's response", ["United States", "Sanctions", "China"]),
      ("a quarrel between Washington and Beijing", ["United States", "China"]),
      ("Officials in the Kremlin and Downing Street spoke.", ["Russia", "United Kingdom"]),
      ("UAE, Saudi and Emirati money", ["United Arab Emirates", "Saudi Arabia"]),
      ("Korean memory and North Korean hackers", ["South Korea", "North Korea"]),
      ("Türkiye and Turkey, Côte d\u{2019}Ivoire", ["Turkey", "Ivory Coast"]),
      (
        "Egypt, Jordan and Israel; Chad, Niger and Libya",
        [
          "Egypt", "Jordan", "Israel", "Chad", "Niger", "Libya",
        ]
      ),
      ("GPUs, a GPU's cost, H100s and the A100", ["GPUs", "H100", "A100"]),
      ("Nvidia H100 clusters", ["Nvidia", "H100", "AI clusters"]),
      (
        "chip export controls and the Entity List",
        [
          "Semiconductors", "Export controls", "Entity List",
        ]
      ),
      ("chips, chipmakers and semiconductor fabs", ["Semiconductors", "Chip fabrication"]),
      ("data centres, datacenters and a data center", ["Data centers"]),
      ("compute power, GPU compute, computing power", ["Compute", "GPUs"]),
      ("power constraints; a power-hungry model", ["Energy"]),
      ("The grid needs more power, says the utility.", ["Power grid", "Energy", "Utilities"]),
      ("nuclear power plants and small modular reactors", ["Nuclear power"]),
      (
        "solar and wind, gas turbines, hydropower, batteries",
        [
          "Solar power", "Wind power", "Natural gas", "Hydropower", "Batteries",
        ]
      ),
      ("capital-intensive bets need capital and capex", ["Capital"]),
      (
        "venture capital and sovereign wealth funds", ["Venture capital", "Sovereign wealth funds"]
      ),
      ("a talent pool of AI researchers", ["Talent", "AI researchers"]),
      ("data, talent and energy; vast data sets", ["Data", "Talent", "Energy"]),
      (
        "subsidies, tariffs, sanctions, antitrust",
        [
          "Subsidies", "Tariffs", "Sanctions", "Antitrust",
        ]
      ),
      ("open-source models, open source AI, open-weight models", ["Open-source models"]),
      (
        "Mixture-of-experts and multi-token prediction",
        [
          "Mixture of experts", "Multi-token prediction",
        ]
      ),
      ("R&D, training and inference", ["R&D", "Training", "Inference"]),
      (
        "Apple, Meta, Intel, Arm, Amazon and Oracle",
        [
          "Apple", "Meta", "Intel", "Arm", "Amazon", "Oracle",
        ]
      ),
      (
        "Jensen Huang spoke; then Huang left. Sam Altman's and Altman's plan",
        [
          "Jensen Huang", "Sam Altman",
        ]
      ),
      ("GPT-4, GPT 4 and DeepSeek's R1", ["GPT-4", "DeepSeek", "DeepSeek-R1"]),
      (
        "The Commerce Department, Congress and the White House",
        [
          "Department of Commerce", "Congress", "White House",
        ]
      ),
      ("a transformer for the substation", ["Transformers (electrical)", "Power grid"]),
      ("the transformer and its attention mechanism", ["Transformer architecture", "Attention"]),
    ])
  func entitiesAreLinked(text: String, names: [String]) {
    #expect(Self.names(in: text) == names)
  }

  @Test(arguments: [
    ("China leads.", "China", "head"),
    ("China's lead", "China", "modifier"),
    ("China-based firms", "China", "modifier"),
    ("the Chinese lead", "Chinese", "modifier"),
    ("an energy-intensive war", "energy", "modifier"),
    ("firms that buy GPUs", "GPUs", "head"),
  ])
  func aMentionHasARole(text: String, surface: String, role: String) {
    let mentions = EntityLinker(.shipped).link(text).mentions
    #expect(mentions.map(\.surface) == [surface])
    #expect(mentions.map(\.role.rawValue) == [role])
  }

  private static let linker = EntityLinker(.shipped)

  private static func names(in text: String) -> [String] {
    var names: [String] = []
    for mention in linker.link(text).mentions where !names.contains(mention.entity.name) {
      names.append(mention.entity.name)
    }
    return names
  }
}
