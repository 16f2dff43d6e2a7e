#ifndef CCOUNTERS_H
#define CCOUNTERS_H

#include <stdint.h>

/// How many pieces of memory this thread has asked for with malloc, calloc and realloc; -1 where they
/// are not counted, which is everywhere but on Linux with glibc.
int64_t counted_allocations(void);

/// How many instructions this thread has executed in user mode since it first asked; -1 where the
/// machine or the system does not tell.
int64_t counted_instructions(void);

#endif
