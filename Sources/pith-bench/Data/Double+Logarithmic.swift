import Foundation

extension Double {
  /// The number at a part of the way from 1 to this one, on a logarithmic ruler.
  func logarithmically(at part: Double) -> Double {
    pow(self, part)
  }
}
