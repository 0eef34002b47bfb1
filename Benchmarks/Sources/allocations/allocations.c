// Preloaded (LD_PRELOAD), counts every heap allocation of a process and of those it forks.
//
// ALLOCATIONS_FILE names a file of at least 8 octets; it holds the count, a 64-bit integer in the machine's byte order,
// and can be read at any moment. Counted are malloc, calloc, realloc, reallocarray, memalign, aligned_alloc,
// posix_memalign, valloc and pvalloc: one for each call, whatever its size. The C library does the work.

#define _GNU_SOURCE
#include "allocations.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

// The C library's own names for what stands below in their place.
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);
extern void *__libc_valloc(size_t);
extern void *__libc_pvalloc(size_t);

// Counts until the file is there: the loader and other libraries allocate before.
static _Atomic uint64_t early;
static _Atomic(_Atomic uint64_t *) counter = &early;

__attribute__((constructor)) static void open_counter(void) {
    const char *path = getenv("ALLOCATIONS_FILE");
    if (!path) return;
    int file = open(path, O_RDWR | O_CLOEXEC);
    void *page = file < 0 ? MAP_FAILED : mmap(NULL, sizeof(uint64_t), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (page == MAP_FAILED) {
        perror("allocations: ALLOCATIONS_FILE");
        _exit(71);
    }
    close(file);
    atomic_fetch_add((_Atomic uint64_t *)page, atomic_load(&early));
    atomic_store(&counter, page);
}

static inline void count(void) {
    atomic_fetch_add_explicit(atomic_load_explicit(&counter, memory_order_acquire), 1, memory_order_relaxed);
}

void *malloc(size_t size) {
    count();
    return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
    count();
    return __libc_calloc(number, size);
}

void *realloc(void *block, size_t size) {
    count();
    return __libc_realloc(block, size);
}

void *reallocarray(void *block, size_t number, size_t size) {
    size_t total;
    if (__builtin_mul_overflow(number, size, &total)) {
        errno = ENOMEM;
        return NULL;
    }
    count();
    return __libc_realloc(block, total);
}

void *memalign(size_t alignment, size_t size) {
    count();
    return __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    count();
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **block, size_t alignment, size_t size) {
    if (alignment % sizeof(void *) != 0 || alignment == 0 || (alignment & (alignment - 1)) != 0) return EINVAL;
    count();
    void *memory = __libc_memalign(alignment, size);
    if (!memory) return ENOMEM;
    *block = memory;
    return 0;
}

void *valloc(size_t size) {
    count();
    return __libc_valloc(size);
}

void *pvalloc(size_t size) {
    count();
    return __libc_pvalloc(size);
}
