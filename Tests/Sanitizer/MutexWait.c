// Tells ThreadSanitizer of the one part of Swift's Mutex that it cannot see, so that no lock is taken for a race.
//
// The quick way through Mutex.withLock is compiled into the caller, and watched. A lock that two threads want is handed
// over in libswiftSynchronization, which is not built for ThreadSanitizer. This library stands before that one: it does
// the same, and says that what the one did under the lock is done before what the other does.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

// Synchronization._MutexHandle._lockSlow(UInt32) -> () and ._unlockSlow() -> ()
#define LOCK_SLOW "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK_SLOW "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))

// Of the sanitizer's runtime (sanitizer/tsan_interface.h); absent in a process that is not watched.
__attribute__((weak)) void __tsan_acquire(void *address);
__attribute__((weak)) void __tsan_release(void *address);

SWIFT void take_lock(uint32_t thread, SELF void *handle) __asm__(LOCK_SLOW);
SWIFT void give_lock(SELF void *handle) __asm__(UNLOCK_SLOW);

// The function of Swift's own library that has the same name.
static void *original(const char *name) {
    void *function = dlsym(RTLD_NEXT, name);
    if (function) return function;
    fprintf(stderr, "MutexWait: this Swift has no %s\n", name);
    abort();
}

SWIFT void take_lock(uint32_t thread, SELF void *handle) {
    typedef SWIFT void Take(uint32_t thread, SELF void *handle);
    ((Take *)original(LOCK_SLOW))(thread, handle);
    if (__tsan_acquire) __tsan_acquire(handle);
}

SWIFT void give_lock(SELF void *handle) {
    typedef SWIFT void Give(SELF void *handle);
    if (__tsan_release) __tsan_release(handle);
    ((Give *)original(UNLOCK_SLOW))(handle);
}
