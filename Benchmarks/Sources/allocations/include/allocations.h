#ifndef ALLOCATIONS_H
#define ALLOCATIONS_H

// Nothing to call: the library takes the place of malloc and its kin where it is preloaded.

#endif
