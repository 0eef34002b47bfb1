#ifndef DEPECHE_CPREFETCH_H
#define DEPECHE_CPREFETCH_H

/// Asks the processor for the line of its cache that an address lies in; nothing is read, so that no address does harm.
static inline void CPrefetch(const void *address) {
    __builtin_prefetch(address);
}

#endif
