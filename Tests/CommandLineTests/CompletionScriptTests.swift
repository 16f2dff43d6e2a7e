import Testing

/// The completions that `make install` puts in place, as bash uses them.
@Suite struct CompletionScriptTests {
  @Test(arguments: [
    ("pith im", "import"), ("pith query --form", "--format"),
    ("pith query --format mark", "markdown"), ("pith dot --as mer", "mermaid"),
    ("pith export --format graphm", "graphml"), ("pith import --format insight-c", "insight-csv"),
    ("pith dot --theme d", "dark"), ("pith dot --cluster-by ep", "episode"),
    ("pith query --color al", "always"), ("pith import pag", "page.txt"),
    ("pith query --db pit", "pith.db"), ("pith run mentioned-w", "mentioned-with"),
    ("pith run my-ow", "my-own"),
  ])
  func bashOffersWhatFits(_ line: String, _ expected: String) throws {
    let pith = try Pith()
    for file in ["page.txt", "pith.db", "my-own.pith"] { try pith.write("RETURN 1", to: file) }
    let run = try pith.shell(
      """
      mkdir -p bin queries && ln -s "$PITH" bin/pith && cp my-own.pith queries
      PATH=$PWD/bin:$PATH
      source <(pith --generate-completion-script bash)
      complete -p pith > /dev/null || exit 3
      COMP_LINE='\(line)' COMP_WORDS=(\(line)) COMP_POINT=\(line.count)
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _pith pith "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    let offered = run.output.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(run.code == 0 && offered == [expected], "\(run)")
  }
}
