/// The kinds of entity, named as their labels are.
package enum EntityKind: String, CaseIterable, Sendable {
  case country = "Country"
  case organization = "Organization"
  case person = "Person"
  case model = "Model"
  case compute = "Compute"
  case energy = "Energy"
  case policy = "Policy"
  case talent = "Talent"
  case capital = "Capital"
  case data = "Data"
  case concept = "Concept"

  package var label: String { rawValue }

  /// What an entity's key begins with.
  package var keyPrefix: String {
    switch self {
    case .country: "country"
    case .organization: "org"
    case .person: "person"
    case .model: "model"
    case .compute: "compute"
    case .energy: "energy"
    case .policy: "policy"
    case .talent: "talent"
    case .capital: "capital"
    case .data: "data"
    case .concept: "concept"
    }
  }

  /// Whether its names are common nouns, which have plurals.
  var isGeneric: Bool {
    switch self {
    case .compute, .energy, .policy, .talent, .capital, .data, .concept: true
    case .country, .organization, .person, .model: false
    }
  }
}
