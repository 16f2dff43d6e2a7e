import Diagnostics
import GraphEngine
import GraphModel
import QuerySyntax
import Testing

@Suite struct ScriptDraftTests {
  @Test func aQueryWithoutParametersHasNoHeader() {
    #expect(ScriptDraft.text(of: "return 1", parameters: [:]) == "RETURN 1;\n")
  }

  @Test func parametersGetTheTypeAndTheValueThatTheyHad() throws {
    let parameters: ValueMap = [
      "b": .boolean(true), "d": .date(try #require(CalendarDate(iso: "2024-02-29"))),
      "f": .float(0.5), "i": .integer(-3), "l": .list([.text("x"), .integer(1)]),
      "n": .null, "nan": .float(.nan), "t": .text("it's\na"), "unused": .integer(1),
    ]
    let query = "return $b, $d, $f, $i, $l, $n, $nan, $t, $b"
    let text = try #require(ScriptDraft.text(of: query, parameters: parameters))
    #expect(
      text == #"""
        /// @param b BOOLEAN = true
        /// @param d DATE = '2024-02-29'
        /// @param f FLOAT = 0.5
        /// @param i INTEGER = -3
        /// @param l LIST = ['x', 1]
        /// @param n STRING
        /// @param nan FLOAT
        /// @param t STRING = 'it\'s\na'
        RETURN $b, $d, $f, $i, $l, $n, $nan, $t, $b;

        """#)
    #expect(Script(named: "draft", SourceText(text)).diagnostics == [])
  }

  @Test func aHeaderOfItsOwnStays() {
    let query = "/// Title.\n/// @param a INTEGER  an a\nreturn $a, $b"
    #expect(
      ScriptDraft.text(of: query, parameters: ["a": .text("x"), "b": .text("y")]) == """
        /// Title.
        /// @param a INTEGER  an a
        /// @param b STRING = 'y'
        RETURN $a, $b;

        """)
  }

  @Test func aWrongQueryIsNotSaved() {
    #expect(ScriptDraft.text(of: "RETRUN 1", parameters: [:]) == nil)
  }
}
