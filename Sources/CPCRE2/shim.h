#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stddef.h>
#include <string.h>

// The C library has it, its header shows it to GNU sources alone.
void *memmem(const void *text, size_t text_length, const void *part, size_t part_length);
