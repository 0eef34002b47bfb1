#ifndef DEPECHE_CLINUX_H
#define DEPECHE_CLINUX_H

// The kernel calls that Glibc's Swift module leaves out. This header must not define _GNU_SOURCE: fd_set would then
// differ from CDispatch's and the compiler refuses the import.

#include <stdint.h>

/// What epoll reports of one descriptor: a mask of CLinuxReadable and its like, and the token it was added with.
struct CLinuxEvent {
    uint32_t mask;
    uint64_t token;
};

/// The bits of an event's mask; end and failure are reported whether asked for or not.
extern const uint32_t CLinuxReadable;
extern const uint32_t CLinuxWritable;
extern const uint32_t CLinuxEnd;
extern const uint32_t CLinuxFailure;

/// A new epoll descriptor, close-on-exec, or -1 with errno.
int CLinuxPollerCreate(void);

/// Adds a descriptor: reports level-triggered readability, or, edge-triggered, everything. 0, or -1 with errno.
int CLinuxPollerAdd(int poller, int descriptor, uint64_t token, int isEdgeTriggered);

/// Takes a descriptor out; 0, or -1 with errno.
int CLinuxPollerRemove(int poller, int descriptor);

/// Waits for at most so many milliseconds, for ever if negative; writes at most 256 events and returns how many, or -1.
int CLinuxPollerWait(int poller, struct CLinuxEvent *events, int capacity, int milliseconds);

/// A new event counter, non-blocking and close-on-exec, or -1 with errno.
int CLinuxEventCounterCreate(void);

/// accept4 with SOCK_NONBLOCK and SOCK_CLOEXEC: a descriptor, or -1 with errno.
///
/// Writes the peer's address as the two halves of an IPv6 address, most significant first; IPv4 as ::ffff:a.b.c.d.
int CLinuxAccept(int listener, uint64_t *high, uint64_t *low);

/// Lets a listener's kernel drop what would open a further connection, while those that are being opened become whole
/// (socket(7), SO_ATTACH_FILTER). 0, or -1 with errno.
int CLinuxRefuseNewConnections(int listener);

/// Octets in a socket's queue that its peer has not acknowledged; 0 where the kernel does not say.
int CLinuxUnacknowledged(int descriptor);

/// A new file without a name, close-on-exec, or -1 with errno: of a folder on a disk of this machine (open(2), O_TMPFILE),
/// else in memory (memfd_create(2)).
int CLinuxNamelessFile(const char *folder);

/// Opens a relative path for reading, never outside the folder and never through a symbolic link.
///
/// A descriptor, or -1 with errno; ENOSYS where the kernel (before 5.6) or a sandbox lacks openat2.
int CLinuxOpenBeneath(int folder, const char *path);

/// Whether inotify tells of every change below a path: 0 on the network file systems and shared folders of virtual
/// machines, where it does not tell what others change.
int CLinuxTellsChanges(const char *path);

/// Lets the calling thread, and those that it starts, stand behind others that want a processor (nice(2), which counts for a
/// thread on Linux). What is refused changes nothing.
void CLinuxStandBack(int niceness);

/// Waits until the disk has the octets of a file that were written last, without what lets them last (sync_file_range(2)).
///
/// A journal that commits, for anybody's fsync, waits for what files still have in memory: a large one is written in steps.
void CLinuxWriteBack(int descriptor, unsigned long count);

/// Asks for turns of the processor of so many nanoseconds (100,000 to 100,000,000) for the calling thread and those that it
/// starts: with as much time as before, who has short ones gets one sooner when it wakes. From Linux 6.12 on (sched_setattr(2));
/// before, and where it is refused, nothing changes.
void CLinuxAskForTurns(unsigned long nanoseconds);

/// From now on the heap takes blocks of a mebibyte and more from the kernel one by one, so that each goes back as soon as it is
/// freed and leaves no hole (mallopt(3), M_MMAP_THRESHOLD).
void CLinuxMapLargeBlocks(void);

/// Writes all octets to a descriptor, and raises no signal where nobody reads them. 0, or -1 with errno.
int CLinuxWriteAll(int descriptor, const void *octets, unsigned long count);

/// Reads as many octets from a descriptor. 0, or -1 where they end before.
int CLinuxReadAll(int descriptor, void *octets, unsigned long count);

/// Sets bounds to this process, and to those that it starts: so many octets of address space more than it has, no file
/// written, no core. It becomes the leader of a group of processes of its own.
void CLinuxBoundSelf(uint64_t memory);

/// Lets this process, and each that it starts from now on, take so many seconds of processors more (SIGXCPU ends it).
void CLinuxBoundTime(uint64_t seconds);

/// Ends a process and those of its group that are left, at once.
void CLinuxEndGroup(int process);

/// Gives what is free in the heap back to the kernel (malloc_trim(3)).
void CLinuxTrimHeap(void);

#endif
