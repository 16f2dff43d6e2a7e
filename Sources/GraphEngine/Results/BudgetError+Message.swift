import Diagnostics
import GraphModel

extension BudgetError {
  var code: DiagnosticCode {
    switch self {
    case .cancelled: DiagnosticCode("Cancelled")
    case .timeout: DiagnosticCode("BudgetExceeded", "Time")
    case .memory: DiagnosticCode("BudgetExceeded", "Memory")
    case .rows: DiagnosticCode("BudgetExceeded", "Rows")
    case .depth: DiagnosticCode("BudgetExceeded", "Depth")
    }
  }

  var message: String {
    switch self {
    case .cancelled: "the query was cancelled"
    case .timeout(let seconds): "the query took longer than its \(seconds) seconds"
    case .memory(let bytes): "the query needs more than its \(bytes >> 20) MB of memory"
    case .rows(let rows): "the query gives more than its \(rows) rows"
    case .depth(let depth): "the query nests deeper than \(depth) levels"
    }
  }

  var helps: [String] {
    switch self {
    case .cancelled: []
    case .timeout: ["give it more with --timeout SECONDS"]
    case .memory: ["ask for less, or allow more with --memory 4GB (`.memory 4GB` at the prompt)"]
    case .rows: ["add a LIMIT, or allow more with --max-rows ROWS"]
    case .depth: ["split it; --depth LEVELS is 1,000 at most"]
    }
  }
}
