import Foundation
import InsightExtraction
import InsightImport
import Testing

/// What a careful reader finds in the pages of `data/insights`, insight by insight.
@Suite struct SamplePagesTests {
  @Test(arguments: pages.keys.sorted())
  func aSamplePageNamesWhatAReaderFinds(name: String) throws {
    let document = try Self.document(named: name)
    let expected = try #require(pages[name])
    #expect(document.records.count == expected.count)
    for (record, names) in zip(document.records, expected) {
      let mentions = Self.linker.link(record.text).mentions
      let found = Set(mentions.map(\.entity.name))
      #expect(found.sorted() == Set(names).sorted(), "\(record.text)")
    }
  }

  @Test(arguments: pages.keys.sorted())
  func aMentionsSpanHoldsItsSurface(name: String) throws {
    for record in try Self.document(named: name).records {
      let bytes = Array(record.text.utf8)
      for mention in Self.linker.link(record.text).mentions {
        #expect(String(decoding: bytes[mention.range], as: UTF8.self) == mention.surface)
      }
    }
  }

  @Test func theSamplePagesHaveTitlesWhereTheyShowThem() throws {
    let titled = try Self.document(named: "models-and-money").records
    #expect(titled.allSatisfy { $0.title != nil })
    #expect(titled[0].title == "When a model stops being a moat")
    let plain = try Self.document(named: "power-and-place").records
    #expect(plain.allSatisfy { $0.title == nil })
  }

  private static let linker = EntityLinker(.shipped)

  private static func document(named name: String) throws -> InsightDocument {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: "data/insights/\(name).txt"))
    return try InsightFormats.read(Array(data))
  }
}

private let pages: [String: [[String]]] = [
  "chips-and-rules": [
    ["Export controls", "Huawei", "Nvidia", "Semiconductors", "Ascend", "China", "Energy"],
    [
      "Netherlands", "United States", "China", "ASML", "EUV lithography", "Export controls", "SMIC",
    ],
    [
      "Taiwan", "TSMC", "CHIPS Act", "Advanced packaging", "Chip fabrication", "Capital", "Wafers",
      "Talent",
    ],
    ["South Korea", "SK Hynix", "Samsung", "High-bandwidth memory", "H100"],
    ["Malaysia", "Semiconductors", "China", "United States", "Vietnam", "Kazakhstan"],
    ["EU AI Act", "Data", "Energy", "United States", "Europe", "Startups"],
    ["India", "GPUs", "IndiaAI Mission", "Subsidies", "Semiconductors"],
    [
      "DeepSeek", "H800", "Semiconductors", "Mixture of experts", "Reinforcement learning",
      "Europe",
      "Canada", "Meta", "OpenAI",
    ],
    [
      "Tariffs", "Servers", "Mexico", "AI clusters", "Foxconn", "Quanta", "China", "Training",
    ],
    [
      "Sanctions", "Russia", "Sberbank", "Yandex", "Turkey", "United Arab Emirates", "Quantization",
    ],
  ],
  "models-and-money": [
    ["Open-source models", "Qwen", "Llama", "Closed models", "Inference", "Energy"],
    ["Hyperscalers", "Capital", "Portugal", "Data centers", "GPUs", "Semiconductors"],
    ["Sam Altman", "Mark Zuckerberg", "Training", "Talent", "Compute", "AI clusters"],
    [
      "Anthropic", "OpenAI", "Distillation", "Startups", "Singapore", "Claude",
      "Small language models",
    ],
    ["Web data", "Data", "Siemens", "Israel", "Tesla", "Synthetic data"],
    ["AI agents", "Tokens", "Inference", "Compute", "Training", "Energy"],
    [
      "Google DeepMind", "Google", "Semiconductors", "United Kingdom", "Demis Hassabis", "Capital",
      "United States",
    ],
    [
      "Poland", "Large language models", "Supercomputers", "GPT-5", "Servers", "Benchmarks",
      "Sovereign AI",
    ],
    [
      "Unitree", "Humanoid robots", "Batteries", "United States", "Figure AI", "Tesla", "Tariffs",
    ],
  ],
  "power-and-place": [
    ["Data centers", "Energy", "Norway", "Sweden", "Hydropower", "Training", "Germany"],
    ["Ireland", "Data centers", "Energy", "Power grid", "Hyperscalers"],
    ["France", "Nuclear power", "Industrial policy", "Energy", "Mistral AI"],
    [
      "Natural gas", "United States", "Energy", "Batteries", "Nvidia", "GPUs", "Siemens Energy",
      "Mitsubishi Heavy Industries", "GE Vernova",
    ],
    [
      "Saudi Arabia", "United Arab Emirates", "Natural gas", "Sovereign wealth funds", "Energy",
      "Semiconductors", "Talent", "Compute",
    ],
    ["China", "Solar power", "United States", "Power grid", "Servers", "Energy", "Utilities"],
    ["Microsoft", "Nuclear power", "Constellation Energy", "Power grid"],
    [
      "Japan", "Nuclear power", "Natural gas", "Data centers", "SoftBank", "Cloud computing",
      "Amazon", "Oracle",
    ],
    ["Kenya", "Geothermal energy", "GPUs", "AI clusters"],
  ],
]
