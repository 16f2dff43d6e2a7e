import ArgumentParser
import Diagnostics

/// The command `pith query 'MATCH …'`.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Run statements and print their results.",
    discussion: """
      Statements end with ';'. They come as an argument, from a file or on the standard input, and \
      run one after the other; the first error stops them. On a terminal a result is a framed \
      table, else tab-separated lines.

        pith query 'MATCH (c:Country) RETURN c.name, c.key ORDER BY c.name'
        pith query 'MATCH (c:Country {name: $n}) RETURN c' --param n=China --format json
        pith query -f report.pith --format csv > report.csv
        pith query --explain 'MATCH (i:Insight)-[:MENTIONS]->(e) RETURN e.name, count(*)'
      """)

  @OptionGroup var source: QuerySource
  @OptionGroup var options: QueryOptions
  @OptionGroup var results: ResultOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try source.requireQuery()
  }

  func run() throws {
    let text = try Failure.describing(global.color.style, source.read)
    try results.run(of: text, titled: text.text, options, global).run()
  }
}
