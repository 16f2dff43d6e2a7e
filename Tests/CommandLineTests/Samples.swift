/// Data that the tests import.
enum Samples {
  /// A query that would run for hours, and needs little memory.
  static let longQuery =
    "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c "
    + "UNWIND range(1, 1000) AS d RETURN count(*) AS n"

  static let page = """
    Daily notes

    The new reactors in France supply cheap nuclear power to data centers, which lets operators \
    there plan larger clusters than their rivals.

    Related Insights

    Japan restricts the sale of lithography tools to China, while Dutch firms wait for a decision \
    of their own government on the matter.

    Engineers in India say that talent moves to where compute is, so that grants for chips attract \
    people faster than higher wages do.

    """

  static let graph = #"""
    {"type":"node","id":"a","labels":["Person"],"properties":{"name":"Ada","born":{"$type":"Date","_value":"1815-12-10"}}}
    {"type":"node","id":"b","labels":["Person","Bot"],"properties":{"name":"b \"q\" 😀","n":{"$type":"Float","_value":"NaN"},"big":9007199254740993}}
    {"type":"relationship","id":"r","label":"KNOWS","start":{"id":"a"},"end":{"id":"b"},"properties":{"since":1843,"weights":[0.5,1.0]}}

    """#

  static let badLines = """
    {"type":"node","id":"c","labels":["Person"]}
    {"type":"node"}
    not json
    {"type":"relationship","id":"s","label":"KNOWS","start":{"id":"c"},"end":{"id":"nobody"}}

    """
}
