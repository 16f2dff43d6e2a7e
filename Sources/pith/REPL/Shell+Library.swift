import GraphEngine

extension Shell {
  /// A saved script; throws, in words, where there is none.
  func script(named name: String) throws -> SavedScript {
    do {
      return try options.library.script(named: name)
    } catch {
      throw Failure("error: \(error); `.queries` lists all scripts")
    }
  }

  /// Keeps a text as a script; gives its path.
  func save(_ text: String, as name: String) throws -> String {
    do {
      return try options.library.save(text, as: name)
    } catch {
      throw Failure("error: \(error)")
    }
  }
}
