// epoll-loop PORT BODY-FILE THREADS: answers every request on 127.0.0.1:PORT with one prebuilt response.
//
// The yardstick of the HTTP benchmark: what the kernel and a careful C program need, and nothing more. Each thread has
// its own listener (SO_REUSEPORT) and its own edge-triggered epoll. It finds the end of every head, however it was cut,
// answers pipelined requests in order, goes on after partial sends, does not read on while answers wait, and honours
// `Connection: close`. It does not judge requests: no method, path or body.

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/uio.h>
#include <unistd.h>

enum { buffer_size = 65536, head_limit = 16384, batch = 256, gathered = 32 };

struct bytes {
    char *start;
    size_t count;
};

struct connection {
    int socket;
    bool can_receive, is_last, has_end;
    // Answers still to be sent, and how much of the first has gone.
    size_t pending, sent;
    // The beginning of a head whose end has not come; no memory is held otherwise.
    struct bytes partial;
};

static struct bytes persistent, closing;
static int port;

static void fail(const char *what) {
    perror(what);
    exit(1);
}

// One pass over a head: where it ends (NULL if not here), and whether it asks to close.
static char *end_of_head(char *line, const char *end, bool *is_last) {
    char *feed;
    bool asks_to_close = false;
    while ((feed = memchr(line, '\n', (size_t)(end - line)))) {
        if (feed - line == 1 && *line == '\r') {
            *is_last = asks_to_close;
            return feed + 1;
        }
        if ((*line | 32) == 'c' && feed - line > 11 && strncasecmp(line, "connection:", 11) == 0) {
            for (char *option = line + 11; option + 5 < feed; option++)
                if (strncasecmp(option, "close", 5) == 0) asks_to_close = true;
        }
        line = feed + 1;
    }
    return NULL;
}

// Counts the whole heads among the octets and keeps what is left. False if a head is too large.
static bool take(struct connection *connection, char *octets, size_t count) {
    char *end = octets + count;
    while (octets < end && !connection->is_last) {
        char *next = end_of_head(octets, end, &connection->is_last);
        if (!next) break;
        connection->pending++;
        octets = next;
    }
    size_t left = (size_t)(end - octets);
    if (left == 0 || connection->is_last) return true;
    if (left > head_limit || !(connection->partial.start = malloc(left))) return false;
    memcpy(connection->partial.start, octets, left);
    connection->partial.count = left;
    return true;
}

// Receives once. False if the connection is over.
static bool receive(struct connection *connection, char *buffer) {
    struct bytes partial = connection->partial;
    if (partial.count > 0) {
        memcpy(buffer, partial.start, partial.count);
        free(partial.start);
        connection->partial = (struct bytes){NULL, 0};
    }
    size_t room = buffer_size - partial.count;
    ssize_t count = recv(connection->socket, buffer + partial.count, room, 0);
    if (count == 0) return false;
    if (count < 0) {
        if (errno != EAGAIN) return errno == EINTR;
        count = 0;
        connection->can_receive = false;
    } else if ((size_t)count < room && !connection->has_end) {
        // epoll(7): a short read from a stream has emptied it.
        connection->can_receive = false;
    }
    return take(connection, buffer, partial.count + (size_t)count);
}

// Sends what is pending, in one call if the kernel takes it. False if the connection is over.
static bool send_pending(struct connection *connection, bool *is_full) {
    struct iovec parts[gathered];
    size_t number = connection->pending < gathered ? connection->pending : gathered;
    size_t wanted = 0;
    for (size_t index = 0; index < number; index++) {
        bool is_closing = connection->is_last && index + 1 == connection->pending;
        struct bytes answer = is_closing ? closing : persistent;
        size_t skipped = index == 0 ? connection->sent : 0;
        parts[index] = (struct iovec){answer.start + skipped, answer.count - skipped};
        wanted += parts[index].iov_len;
    }
    struct msghdr message = {.msg_iov = parts, .msg_iovlen = number};
    ssize_t result = number == 1 ? send(connection->socket, parts[0].iov_base, parts[0].iov_len, MSG_NOSIGNAL)
                                 : sendmsg(connection->socket, &message, MSG_NOSIGNAL);
    if (result < 0) {
        *is_full = errno == EAGAIN;
        return errno == EAGAIN || errno == EINTR;
    }
    size_t count = (size_t)result;
    *is_full = count < wanted;
    for (size_t index = 0; index < number && count >= parts[index].iov_len; index++) {
        count -= parts[index].iov_len;
        connection->pending--;
        connection->sent = 0;
    }
    connection->sent += count;
    return true;
}

// Does all that can be done now. False if the connection is over.
static bool turn(struct connection *connection, char *buffer) {
    for (;;) {
        while (connection->pending > 0) {
            bool is_full;
            if (!send_pending(connection, &is_full)) return false;
            if (is_full) return true;  // until EPOLLOUT
        }
        if (connection->is_last) return false;
        if (!connection->can_receive) return true;
        if (!receive(connection, buffer)) return false;
    }
}

static void end(struct connection *connection) {
    close(connection->socket);
    free(connection->partial.start);
    free(connection);
}

static void accept_all(int listener, int poller) {
    int socket;
    while ((socket = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
        struct connection *connection = calloc(1, sizeof *connection);
        if (!connection) fail("calloc");
        connection->socket = socket;
        struct epoll_event event = {
            .events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, .data.ptr = connection};
        if (epoll_ctl(poller, EPOLL_CTL_ADD, socket, &event) < 0) end(connection);
    }
}

static int listening_socket(void) {
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (listener < 0) fail("socket");
    int on = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    // Connections inherit it.
    setsockopt(listener, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (setsockopt(listener, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) < 0) fail("SO_REUSEPORT");
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0) fail("bind");
    if (listen(listener, 1024) < 0) fail("listen");
    return listener;
}

static void *loop(void *argument) {
    int listener = (int)(intptr_t)argument;
    int poller = epoll_create1(EPOLL_CLOEXEC);
    char *buffer = malloc(buffer_size);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL}, events[batch];
    if (poller < 0 || !buffer || epoll_ctl(poller, EPOLL_CTL_ADD, listener, &event) < 0) fail("epoll");
    for (;;) {
        int count = epoll_wait(poller, events, batch, -1);
        if (count < 0 && errno != EINTR) fail("epoll_wait");
        for (int index = 0; index < count; index++) {
            struct connection *connection = events[index].data.ptr;
            if (!connection) {
                accept_all(listener, poller);
                continue;
            }
            uint32_t mask = events[index].events;
            if (mask & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR)) connection->can_receive = true;
            if (mask & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) connection->has_end = true;
            if (!turn(connection, buffer)) end(connection);
        }
    }
    return NULL;
}

static struct bytes response(struct bytes body, const char *option) {
    struct bytes whole = {malloc(body.count + 256), 0};
    if (!whole.start) fail("malloc");
    int count = snprintf(
        whole.start, 256, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n%s\r\n",
        body.count, option);
    memcpy(whole.start + count, body.start, body.count);
    whole.count = (size_t)count + body.count;
    return whole;
}

static struct bytes contents(const char *path) {
    FILE *file = fopen(path, "rb");
    long size = 0;
    if (!file || fseek(file, 0, SEEK_END) < 0 || (size = ftell(file)) < 0) fail(path);
    rewind(file);
    struct bytes all = {malloc((size_t)size), (size_t)size};
    if (!all.start || fread(all.start, 1, all.count, file) != all.count) fail(path);
    fclose(file);
    return all;
}

int main(int count, char **arguments) {
    int threads = count == 4 ? atoi(arguments[3]) : 0;
    port = count == 4 ? atoi(arguments[1]) : 0;
    if (port < 1 || port > 65535 || threads < 1 || threads > 256) {
        fprintf(stderr, "usage: epoll-loop PORT BODY-FILE THREADS\n");
        return 64;
    }
    struct bytes body = contents(arguments[2]);
    persistent = response(body, "");
    closing = response(body, "Connection: close\r\n");
    free(body.start);
    // All listeners stand before the first connection, so that the kernel spreads them evenly.
    int listeners[256];
    for (int index = 0; index < threads; index++) listeners[index] = listening_socket();
    for (int index = 1; index < threads; index++) {
        pthread_t thread;
        errno = pthread_create(&thread, NULL, loop, (void *)(intptr_t)listeners[index]);
        if (errno != 0) fail("pthread_create");
    }
    loop((void *)(intptr_t)listeners[0]);
}
