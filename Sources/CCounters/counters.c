#include "counters.h"

#include <stdlib.h>

#if defined(__linux__)
#include <linux/perf_event.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

#if defined(__linux__) && defined(__GLIBC__)

// The program's own malloc stands before the library's, and passes on to it.
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);

static __thread int64_t allocations;

void *malloc(size_t size) {
  allocations += 1;
  return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  allocations += 1;
  return __libc_calloc(count, size);
}

void *realloc(void *piece, size_t size) {
  allocations += 1;
  return __libc_realloc(piece, size);
}

int64_t counted_allocations(void) { return allocations; }

#else

int64_t counted_allocations(void) { return -1; }

#endif

#if defined(__linux__)

static int opened_counter(void) {
  struct perf_event_attr event;
  memset(&event, 0, sizeof event);
  event.type = PERF_TYPE_HARDWARE;
  event.size = sizeof event;
  event.config = PERF_COUNT_HW_INSTRUCTIONS;
  event.exclude_kernel = 1;
  event.exclude_hv = 1;
  return (int)syscall(SYS_perf_event_open, &event, 0, -1, -1, 0);
}

int64_t counted_instructions(void) {
  static __thread int counter;
  static __thread int is_open;
  if (!is_open) {
    counter = opened_counter();
    is_open = 1;
  }
  int64_t instructions = 0;
  if (counter < 0 || read(counter, &instructions, sizeof instructions) != sizeof instructions) {
    return -1;
  }
  return instructions;
}

#else

int64_t counted_instructions(void) { return -1; }

#endif
