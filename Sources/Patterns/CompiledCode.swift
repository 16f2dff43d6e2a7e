import CPCRE2

/// The library's form of a pattern; nothing changes it once it is made.
final class CompiledCode: @unchecked Sendable {
  let pointer: OpaquePointer

  init(_ pattern: String, _ options: UInt32) throws(PatternError) {
    let all = options | PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | PCRE2_NO_UTF_CHECK
    let context = pcre2_compile_context_create_8(nil)
    defer { pcre2_compile_context_free_8(context) }
    pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_ANYCRLF))
    var number: Int32 = 0
    var offset = 0
    let bytes = Array(pattern.utf8)
    guard let code = pcre2_compile_8(bytes, bytes.count, all, &number, &offset, context) else {
      throw .syntax(Self.message(number), offset: offset)
    }
    pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
    pointer = code
  }

  deinit {
    pcre2_code_free_8(pointer)
  }

  var captureCount: Int {
    var count: UInt32 = 0
    pcre2_pattern_info_8(pointer, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    return Int(count)
  }

  private static func message(_ number: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(number, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
  }
}
