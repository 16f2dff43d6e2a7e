import TextAnalysis

/// Tells the words of the service around the insights from the insights.
///
/// It looks for what such words *do* (invite, offer, name a part of the page), not for known pages.
enum Boilerplate {
  /// `Related Insights`, `You may also like`: the insights below are related to the one above.
  static func isRelatedHeading(_ text: String) -> Bool {
    let words = words(of: text)
    guard (1...6).contains(words.count) else { return false }
    let names = ["insight", "insights", "takeaways", "ideas", "posts", "notes", "snippets"]
    let isRelation = ["related", "similar", "connected"].contains(words[0])
    return isRelation && (words.count == 1 || words.contains(where: names.contains))
      || text.lowercased().hasPrefix("you may also")
      || text.lowercased().hasPrefix("more like this")
  }

  /// Whether a text names something that the service has to offer.
  static func namesAnOffer(_ text: String) -> Bool {
    !Set(words(of: text)).isDisjoint(with: offerWords)
  }

  /// Whether a text speaks to the reader of the page about the service.
  static func isCallToAction(_ text: String) -> Bool {
    let words = words(of: text)
    guard let first = words.first else { return true }
    let offers = Set(words).intersection(offerWords).count
    let addressesReader = !Set(words).isDisjoint(with: ["you", "your", "you're", "you'll"])
    let isShort = words.count < 25
    if isNotice(words) && isShort { return true }
    let invites = invitations.contains(first)
    let speaksForUs = !Set(words).isDisjoint(with: ["we", "our"])
    guard isShort else { return addressesReader && offers >= 3 && (invites || speaksForUs) }
    return invites && (addressesReader || offers > 0)
      || speaksForUs && addressesReader && offers > 0 || addressesReader && offers >= 2
  }
}

extension Boilerplate {
  /// Whether it is of the kind of `Powered by …`, `© 2025 …`, `All rights reserved`.
  private static func isNotice(_ words: [String]) -> Bool {
    let opening = words.prefix(3).joined(separator: " ")
    return words.contains("©") || words.contains("cookies")
      || notices.contains { opening.hasPrefix($0) }
  }

  private static func words(of text: String) -> [String] {
    Tokenizer.tokens(of: NormalForm(of: text).text)
      .filter { $0.kind == .word || $0.text == "©" }.map(\.folded)
  }

  private static let notices = [
    "powered by", "all rights reserved", "privacy policy", "terms of", "made with",
    "brought to you",
    "already a", "no credit card", "trusted by", "as seen", "copyright",
  ]

  /// Verbs with which a page asks its reader for something.
  private static let invitations: Set<String> = [
    "book", "browse", "buy", "check", "choose", "claim", "click", "continue", "copy", "create",
    "discover", "don't", "download", "enter", "explore", "find", "follow", "get", "give", "go",
    "install", "invite", "join", "learn", "listen", "log", "login", "never", "open", "read",
    "receive", "save", "search", "see", "send", "share", "sign", "start", "stay", "subscribe",
    "tap",
    "tell", "try", "unlock", "unsubscribe", "upgrade", "use", "view", "visit", "want", "watch",
  ]

  /// What a page offers.
  private static let offerWords: Set<String> = [
    "account", "app", "brief", "briefs", "briefing", "card", "credit", "daily", "digest", "email",
    "emails", "episode", "episodes", "free", "inbox", "insight", "insights", "login", "newsletter",
    "newsletters", "notes", "personalized", "personalised", "plan", "podcast", "podcasts",
    "premium",
    "pro", "scan", "send", "settings", "sign", "spam", "subscribe", "subscribers", "subscription",
    "subscriptions", "summaries", "summary", "takeaways", "transcript", "trial", "unsubscribe",
    "upgrade", "weekly",
  ]
}
