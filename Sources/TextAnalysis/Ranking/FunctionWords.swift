/// The words of English that hold sentences together and say nothing of what they are about.
///
/// Two short texts are no more alike for sharing a "because", however rare it is among few texts.
package enum FunctionWords {
  /// Whether a stem is that of such a word.
  package static func contains(stem: String) -> Bool { stems.contains(stem) }

  private static let stems = Set(
    words.split { $0.isWhitespace }.map { PorterStemmer.stem(String($0)) })

  private static let words = """
    a about above after again against all almost alone along already also although always am among
    an and another any anybody anyone anything are around as at away be became because become been
    before behind being below beside best better between beyond both but by came can cannot come
    could did do does doing done down during each either else enough even ever every everybody
    everyone everything few first for former from further get gets give gives given go goes going
    gone got had half has have having he her here hers him his how however i if in indeed instead
    into is it its itself just keep keeps kept last later least less let like likely little long
    made make makes making many may me mean means might mine more most mostly much must my myself
    nearly need needs neither never next no nobody none nor not nothing now of off often on once
    one ones only onto or other others our out over own per perhaps put quite rather really said
    same say saying says see seem seems seen several shall she should since so some somebody
    someone something still such take takes than that the their them themselves then there these
    they thing things this those though three through thus to today together too took toward
    towards twice two under until up upon us use used uses using very was way we well went were
    what whatever when where whether which while who whom whose why will with within without would
    yet you your
    """
}
