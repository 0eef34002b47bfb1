#define _GNU_SOURCE
#include "CLinux.h"

#include <arpa/inet.h>
#include <endian.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/openat2.h>
#include <linux/sockios.h>
#include <malloc.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <time.h>
#include <unistd.h>

int CLinuxWriteAll(int descriptor, const void *octets, unsigned long count) {
    sigset_t pipe, before, pending;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    sigpending(&pending);
    pthread_sigmask(SIG_BLOCK, &pipe, &before);
    const char *next = octets;
    int failure = 0;
    while (count > 0) {
        ssize_t written = write(descriptor, next, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) {
            failure = errno;
            break;
        }
        next += written;
        count -= (unsigned long)written;
    }
    // The signal that this very write raised is taken back; one that waited before is not ours.
    if (failure == EPIPE && !sigismember(&pending, SIGPIPE)) {
        struct timespec none = {0, 0};
        while (sigtimedwait(&pipe, NULL, &none) < 0 && errno == EINTR) continue;
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = failure;
    return failure == 0 ? 0 : -1;
}

int CLinuxReadAll(int descriptor, void *octets, unsigned long count) {
    char *next = octets;
    while (count > 0) {
        ssize_t got = read(descriptor, next, count);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return -1;
        next += got;
        count -= (unsigned long)got;
    }
    return 0;
}

static void bound(int resource, uint64_t most) {
    struct rlimit limit;
    if (getrlimit(resource, &limit) != 0) return;
    if (limit.rlim_max != RLIM_INFINITY && most > limit.rlim_max) most = limit.rlim_max;
    limit.rlim_cur = most;
    setrlimit(resource, &limit);
}

void CLinuxBoundSelf(uint64_t memory) {
    setpgid(0, 0);
    signal(SIGPIPE, SIG_IGN);
    // What the server ignores or handles must end a process of its own.
    signal(SIGTERM, SIG_DFL);
    signal(SIGXCPU, SIG_DFL);
    unsigned long pages = 0;
    FILE *own = fopen("/proc/self/statm", "r");
    if (own != NULL) {
        if (fscanf(own, "%lu", &pages) != 1) pages = 0;
        fclose(own);
    }
    bound(RLIMIT_AS, (uint64_t)pages * (uint64_t)sysconf(_SC_PAGESIZE) + memory);
    // File after file takes as much: what is freed stays, instead of going to the kernel and coming back page by page.
    mallopt(M_MMAP_THRESHOLD, 64 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    bound(RLIMIT_FSIZE, 0);
    bound(RLIMIT_CORE, 0);
}

void CLinuxBoundTime(uint64_t seconds) {
    struct rusage own;
    getrusage(RUSAGE_SELF, &own);
    bound(RLIMIT_CPU, (uint64_t)own.ru_utime.tv_sec + (uint64_t)own.ru_stime.tv_sec + 1 + seconds);
}

void CLinuxEndGroup(int process) {
    if (process <= 1) return;
    if (kill(-process, SIGKILL) != 0) kill(process, SIGKILL);
}

const uint32_t CLinuxReadable = EPOLLIN;
const uint32_t CLinuxWritable = EPOLLOUT;
const uint32_t CLinuxEnd = EPOLLRDHUP | EPOLLHUP;
const uint32_t CLinuxFailure = EPOLLERR;

int CLinuxPollerCreate(void) { return epoll_create1(EPOLL_CLOEXEC); }

int CLinuxPollerAdd(int poller, int descriptor, uint64_t token, int isEdgeTriggered) {
    struct epoll_event event = {0};
    event.events = isEdgeTriggered ? EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET : EPOLLIN;
    event.data.u64 = token;
    return epoll_ctl(poller, EPOLL_CTL_ADD, descriptor, &event);
}

int CLinuxPollerRemove(int poller, int descriptor) { return epoll_ctl(poller, EPOLL_CTL_DEL, descriptor, NULL); }

int CLinuxPollerWait(int poller, struct CLinuxEvent *events, int capacity, int milliseconds) {
    struct epoll_event found[256];
    int count = epoll_wait(poller, found, capacity < 256 ? capacity : 256, milliseconds);
    for (int index = 0; index < count; index++) {
        events[index].mask = found[index].events;
        events[index].token = found[index].data.u64;
    }
    return count;
}

int CLinuxEventCounterCreate(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

int CLinuxAccept(int listener, uint64_t *high, uint64_t *low) {
    struct sockaddr_storage address;
    socklen_t length = sizeof address;
    address.ss_family = AF_UNSPEC;
    int descriptor = accept4(listener, (struct sockaddr *)&address, &length, SOCK_NONBLOCK | SOCK_CLOEXEC);
    *high = 0;
    *low = 0;
    if (address.ss_family == AF_INET) {
        *low = 0xffffULL << 32 | ntohl(((struct sockaddr_in *)&address)->sin_addr.s_addr);
    } else if (address.ss_family == AF_INET6) {
        uint64_t halves[2];
        memcpy(halves, &((struct sockaddr_in6 *)&address)->sin6_addr, sizeof halves);
        *high = be64toh(halves[0]);
        *low = be64toh(halves[1]);
    }
    return descriptor;
}

int CLinuxRefuseNewConnections(int listener) {
    // The filter sees each segment from its TCP header on: octet 13 holds the flags, SYN is 0x02 and ACK 0x10 (RFC 9293 §3.1).
    struct sock_filter program[] = {
        BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 13),
        BPF_STMT(BPF_ALU | BPF_AND | BPF_K, 0x12),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0x02, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, 0),
        BPF_STMT(BPF_RET | BPF_K, 0xffffffff),
    };
    struct sock_fprog filter = {sizeof program / sizeof *program, program};
    return setsockopt(listener, SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof filter);
}

int CLinuxUnacknowledged(int descriptor) {
    int count = 0;
    return ioctl(descriptor, SIOCOUTQ, &count) == 0 ? count : 0;
}

int CLinuxOpenBeneath(int folder, const char *path) {
    struct open_how how = {0};
    // O_NONBLOCK: opening a FIFO must not wait for its writer.
    how.flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    return (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
}

int CLinuxNamelessFile(const char *folder) {
    // linux/magic.h; types are compared as 32 bits, as they are on every architecture.
    static const uint32_t local[] = {0xef53 /* ext4 */, 0x58465342 /* XFS */, 0x9123683e /* Btrfs */, 0x794c7630 /* overlay */};
    struct statfs system;
    if (statfs(folder, &system) == 0) {
        for (size_t index = 0; index < sizeof local / sizeof local[0]; index++) {
            if (local[index] != (uint32_t)system.f_type) continue;
            int file = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
            if (file >= 0) return file;
        }
    }
    return memfd_create("body", MFD_CLOEXEC);
}

int CLinuxTellsChanges(const char *path) {
    // statfs(2), and linux/magic.h, which lacks some; types are compared as 32 bits, as they are on every architecture.
    static const uint32_t silent[] = {
        0x6969,      // NFS
        0x517b,      // SMB
        0xff534d42,  // CIFS
        0xfe534d42,  // SMB2
        0x01021997,  // 9P: folders of a virtual machine's host
        0x65735546,  // FUSE, virtiofs among them
        0x786f4256,  // VirtualBox's shared folders
        0xbacbacbc,  // VMware's
        0x7c7c6673,  // Parallels'
        0x00c36400,  // Ceph
        0x5346414f,  // AFS
        0x6b414653,  // AFS of the kernel
        0x73757245,  // Coda
        0x01161970,  // GFS2
        0x7461636f,  // OCFS2
        0x0bd00bd0,  // Lustre
    };
    struct statfs status;
    if (statfs(path, &status) != 0) return 1;
    for (size_t index = 0; index < sizeof silent / sizeof *silent; index++) {
        if ((uint32_t)status.f_type == silent[index]) return 0;
    }
    return 1;
}

void CLinuxStandBack(int niceness) { (void)setpriority(PRIO_PROCESS, 0, niceness); }

void CLinuxWriteBack(int descriptor, unsigned long count) {
    off_t end = lseek(descriptor, 0, SEEK_CUR);
    if (end < (off_t)count) return;
    (void)sync_file_range(
        descriptor, end - (off_t)count, (off_t)count,
        SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER);
}

void CLinuxAskForTurns(unsigned long nanoseconds) {
    // sched_setattr(2); the C library has no call for it before 2.41.
    struct {
        uint32_t size, policy;
        uint64_t flags;
        int32_t nice;
        uint32_t priority;
        uint64_t runtime, deadline, period;
    } attributes = {0};
    if (syscall(SYS_sched_getattr, 0, &attributes, sizeof attributes, 0) != 0) return;
    attributes.size = sizeof attributes;
    attributes.runtime = nanoseconds;
    (void)syscall(SYS_sched_setattr, 0, &attributes, 0);
}

void CLinuxMapLargeBlocks(void) { mallopt(M_MMAP_THRESHOLD, 1 << 20); }

void CLinuxTrimHeap(void) { malloc_trim(0); }
