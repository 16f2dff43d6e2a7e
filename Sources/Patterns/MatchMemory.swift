import CPCRE2

/// What one match at a time works with: offsets, limits, a stack for machine code.
final class MatchMemory: @unchecked Sendable {
  private let data: OpaquePointer?
  private let context: OpaquePointer?
  private let stack: OpaquePointer?

  init(for code: CompiledCode, matchSteps: UInt32) {
    data = pcre2_match_data_create_from_pattern_8(code.pointer, nil)
    context = pcre2_match_context_create_8(nil)
    stack = pcre2_jit_stack_create_8(32_768, Pattern.Limits.machineStackBytes, nil)
    pcre2_set_match_limit_8(context, matchSteps)
    pcre2_set_depth_limit_8(context, Pattern.Limits.depth)
    pcre2_set_heap_limit_8(context, Pattern.Limits.heapKibibytes)
    if let stack { pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
  }

  deinit {
    pcre2_match_data_free_8(data)
    pcre2_match_context_free_8(context)
    pcre2_jit_stack_free_8(stack)
  }

  /// Whether the pattern matches from an offset on; where it does, ``result`` says where.
  func match(
    _ code: CompiledCode, _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, options: UInt32
  ) throws(PatternError) -> Bool {
    let empty: UInt8 = 0
    let status = withUnsafePointer(to: empty) { placeholder in
      pcre2_match_8(
        code.pointer, bytes.baseAddress ?? placeholder, bytes.count, offset,
        options | PCRE2_NO_UTF_CHECK, data, context)
    }
    switch status {
    case PCRE2_ERROR_NOMATCH: return false
    case PCRE2_ERROR_MATCHLIMIT: throw .limit(.steps)
    case PCRE2_ERROR_DEPTHLIMIT: throw .limit(.depth)
    case PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_NOMEMORY: throw .limit(.heap)
    case PCRE2_ERROR_JIT_STACKLIMIT: throw .limit(.machineStack)
    case ..<0: throw .failed(code: Int(status))
    default: return true
    }
  }

  /// The offsets of the last match.
  var result: PatternMatch {
    guard let offsets = pcre2_get_ovector_pointer_8(data) else { return PatternMatch(captures: []) }
    let count = Int(pcre2_get_ovector_count_8(data))
    return PatternMatch(
      captures: (0..<count).map { group in
        let (start, end) = (offsets[2 * group], offsets[2 * group + 1])
        return start < 0 || end < start ? nil : start..<end
      })
  }
}
