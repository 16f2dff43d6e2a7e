// swift-tools-version: 6.1
import PackageDescription

/// What every target of ours is compiled with: existentials, imports and members are spelled out.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A library target in `Sources/NAME`.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil,
  exclude: [String] = [], embedsTexts: Bool = false
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path, exclude: exclude, swiftSettings: strict,
    plugins: embedsTexts ? ["EmbedTextPlugin"] : [])
}

/// A test target in `Tests/NAME`, with the support every test may use.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], path: "Tests/\(name)",
    swiftSettings: strict)
}

let collections: Target.Dependency = .product(name: "Collections", package: "swift-collections")
let customDump: Target.Dependency = .product(name: "CustomDump", package: "swift-custom-dump")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

// The targets stand in reading order: nothing imports what stands below it.
let package = Package(
  name: "pith",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "pith", targets: ["pith"]),
    .executable(name: "pith-bench", targets: ["pith-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
  ],
  targets: [
    // What the build itself uses: texts of schema/, queries/ and data/vocabulary/ become Swift.
    .executableTarget(name: "EmbedText", swiftSettings: strict),
    .plugin(
      name: "EmbedTextPlugin", capability: .buildTool(), dependencies: ["EmbedText"],
      path: "Sources/EmbedTextPlugin"),

    // What all stages speak of.
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(name: "CMalloc"),
    module("Diagnostics"),
    module("GraphModel", [collections]),
    module("Patterns", ["CPCRE2"]),
    module("TypedJSON", ["GraphModel"]),

    // A query, from text to rows.
    module("QuerySyntax", ["Diagnostics"]),
    module("QueryFunctions", ["GraphModel", "Patterns"]),
    module("QueryBinding", ["Diagnostics", "GraphModel", "QueryFunctions", "QuerySyntax"]),
    module("QueryPlanning", ["Diagnostics", "GraphModel", "QueryBinding", "QueryFunctions"]),
    module(
      "QueryExecution",
      ["GraphModel", "Patterns", "QueryFunctions", "QueryPlanning", collections]),

    // An insight, from a page to nodes and edges.
    module("Vocabulary", path: "data/vocabulary", exclude: ["README.md"], embedsTexts: true),
    module("TextAnalysis"),
    module("InsightImport", ["GraphModel", "TextAnalysis", "TypedJSON"]),
    module("InsightExtraction", ["GraphModel", "Patterns", "TextAnalysis", "Vocabulary"]),
    module(
      "InsightPipeline",
      ["GraphModel", "InsightExtraction", "InsightImport", "TextAnalysis", "TypedJSON"]),

    module("InsightRanking", ["GraphModel", "TextAnalysis"]),
    module("Procedures", ["GraphModel", "InsightRanking", "QueryFunctions", "TextAnalysis"]),

    // Where a graph is kept, and how it comes and goes.
    module("Schema", path: "schema", exclude: ["README.md"], embedsTexts: true),
    module("GraphStorage", ["GraphModel", "Schema", collections, grdb, sqlite]),
    module("GraphImport", ["GraphModel", "TypedJSON"]),
    module("GraphExport", ["GraphModel", "TypedJSON"], embedsTexts: true),

    module("SavedQueries", path: "queries", exclude: ["README.md"], embedsTexts: true),

    // The one door, and who goes through it.
    module(
      "GraphEngine",
      [
        "CMalloc", "Diagnostics", "GraphImport", "GraphModel", "GraphStorage", "InsightExtraction",
        "InsightImport",
        "InsightPipeline", "Patterns",
        "Procedures", "QueryBinding", "QueryExecution", "QueryFunctions",
        "QueryPlanning", "QuerySyntax", "SavedQueries",
      ]),
    module("TerminalEditing", ["GraphExport"]),
    module("ProcessSpawning"),
    .executableTarget(
      name: "pith",
      dependencies: [
        "Diagnostics", "GraphEngine", "GraphExport", "GraphImport", "GraphModel",
        "ProcessSpawning", "TerminalEditing", "TypedJSON", arguments,
      ],
      swiftSettings: strict),

    // Pith beside its baselines.
    .target(name: "CCounters"),
    .executableTarget(
      name: "pith-bench",
      dependencies: [
        "CCounters", "CPCRE2", "Diagnostics", "GraphEngine", "GraphImport", "GraphModel",
        "QuerySyntax",
        arguments, sqlite,
      ],
      swiftSettings: strict),

    // The proof.
    .target(
      name: "TestSupport", dependencies: ["GraphModel", customDump], path: "Tests/Support",
      swiftSettings: strict),
    .target(
      name: "ReferenceEvaluator",
      dependencies: ["Diagnostics", "GraphModel", "QueryFunctions", "QuerySyntax"],
      path: "Tests/ReferenceEvaluator", swiftSettings: strict),
    .executableTarget(
      name: "Fuzzer",
      dependencies: [
        "Diagnostics", "GraphEngine", "GraphImport", "GraphModel", "QuerySyntax", "TestSupport",
      ], path: "Tests/Fuzzer", swiftSettings: strict),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("GraphModelTests", ["GraphModel"]),
    tests("PatternsTests", ["Patterns"]),
    tests("TypedJSONTests", ["GraphModel", "TypedJSON"]),
    tests("QuerySyntaxTests", ["Diagnostics", "QuerySyntax"]),
    tests("QueryFunctionsTests", ["GraphModel", "QueryFunctions"]),
    tests("TextAnalysisTests", ["TextAnalysis"]),
    tests("InsightImportTests", ["GraphModel", "InsightImport"]),
    tests("InsightExtractionTests", ["InsightExtraction", "Vocabulary"]),
    tests(
      "InsightPipelineTests",
      ["GraphModel", "InsightExtraction", "InsightImport", "InsightPipeline"]),
    tests("InsightRankingTests", ["GraphModel", "InsightRanking", "TextAnalysis"]),
    tests(
      "ProceduresTests",
      [
        "Diagnostics", "GraphEngine", "GraphImport", "GraphModel", "Procedures", "QueryFunctions",
      ]),
    tests("GraphStorageTests", ["GraphModel", "GraphStorage", grdb, sqlite]),
    tests("GraphImportTests", ["GraphImport", "GraphModel"]),
    tests("GraphExportTests", ["GraphExport", "GraphModel"]),
    tests(
      "QueryExecutionTests",
      [
        "Diagnostics", "GraphModel", "QueryBinding", "QueryExecution", "QueryFunctions",
        "QueryPlanning",
      ]),
    tests(
      "GoldenTests",
      [
        "Diagnostics", "GraphEngine", "GraphExport", "GraphImport", "GraphModel", "QueryBinding",
        "QueryExecution", "QueryPlanning", "QuerySyntax", "TypedJSON",
      ]),
    tests(
      "EquivalenceTests",
      [
        "Diagnostics", "GraphEngine", "GraphModel", "GraphStorage", "QuerySyntax",
        "ReferenceEvaluator",
      ]),
    tests(
      "ScriptTests",
      [
        "Diagnostics", "GraphEngine", "GraphExport", "GraphImport", "GraphModel", "QuerySyntax",
        "SavedQueries",
      ]),
    tests("GraphEngineTests", ["Diagnostics", "GraphEngine", "GraphImport", "GraphModel"]),
    tests("TerminalEditingTests", ["TerminalEditing"]),
    tests("BenchmarkTests", ["GraphModel", "pith-bench"]),
    tests("CommandLineTests", ["ProcessSpawning", "pith"]),
  ]
)
