#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Memory that is all zero, lent to one search after the other: to zero an array as long as the nodes
/// costs more than a search that looks at few of them.
package final class ZeroedMemory {
  fileprivate struct Piece {
    let start: UnsafeMutableRawPointer
    let byteCount: Int
  }

  private var pieces: [Piece] = []

  package init() {}

  deinit {
    for piece in pieces { free(piece.start) }
  }

  /// At least so many bytes, all zero.
  package func borrow(byteCount: Int) -> BorrowedZeros {
    let index = pieces.firstIndex { $0.byteCount >= byteCount && $0.byteCount / 2 <= byteCount }
    return BorrowedZeros(index.map { pieces.remove(at: $0) } ?? Self.make(byteCount), from: self)
  }

  private static func make(_ byteCount: Int) -> Piece {
    let byteCount = max(byteCount, 64)
    guard let start = calloc(byteCount, 1) else {
      preconditionFailure("the system has no memory of \(byteCount) bytes")
    }
    return Piece(start: start, byteCount: byteCount)
  }

  fileprivate func take(back piece: Piece) {
    let kept = pieces.reduce(piece.byteCount) { $0 + $1.byteCount }
    guard pieces.count < Self.mostPieces, kept <= Self.mostBytes else { return free(piece.start) }
    pieces.append(piece)
  }

  private static let mostPieces = 8
  private static let mostBytes = 64 << 20
}

/// Zeros that a search has borrowed, until the last reference goes.
package final class BorrowedZeros {
  private let piece: ZeroedMemory.Piece
  private let owner: ZeroedMemory

  /// Whether all bytes are zero again, so that the next one can borrow them.
  package var isClean = false

  fileprivate init(_ piece: ZeroedMemory.Piece, from owner: ZeroedMemory) {
    self.piece = piece
    self.owner = owner
  }

  deinit {
    if isClean { owner.take(back: piece) } else { free(piece.start) }
  }

  /// The zeros as numbers.
  package func start<Element: BitwiseCopyable>(of type: Element.Type) -> UnsafeMutablePointer<
    Element
  > {
    piece.start.assumingMemoryBound(to: type)
  }
}
