/* The floor: one thread, epoll, one write per stream and frame, nothing else.
 *
 *   raw PORT
 *   GET  /rooms/{r}/events                                          a stream of server-sent events
 *   POST /bench/run?run=&rooms=&rate=&seconds=&bytes=&spread=       publish by the clock (see Schedule.java)
 *   POST /rooms/{r}/echo                                            publish the body, then answer; the connection goes on
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { ROOMS = 8192, REQUEST = 2048, FRAME = 4096, BACKLOG = 1 << 20 };

struct peer {
    int fd, room, slot;          /* room is -1 until the request is read */
    int asked;                   /* bytes of the request so far */
    char request[REQUEST];
    char *unsent;                /* what the socket did not take yet */
    size_t unsent_size;
};

struct room { struct peer **peers; int count, capacity; long sent; };

static struct room rooms[ROOMS];
static struct { long run, rooms, rate, seconds, bytes, spread, started; int active; } schedule;
static int poller;

static long now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000000L + t.tv_nsec;
}

static void enter(struct peer *p, int number) {
    struct room *r = &rooms[number];
    if (r->count == r->capacity) {
        r->capacity = r->capacity ? 2 * r->capacity : 16;
        r->peers = realloc(r->peers, r->capacity * sizeof *r->peers);
    }
    p->room = number;
    p->slot = r->count;
    r->peers[r->count++] = p;
}

/* Closed now, freed after the events in hand: one of them may still point here. */
static struct peer *gone;

static void drop(struct peer *p) {
    if (p->fd < 0) return;
    if (p->room >= 0) {
        struct room *r = &rooms[p->room];
        r->peers[p->slot] = r->peers[--r->count];
        r->peers[p->slot]->slot = p->slot;
    }
    close(p->fd);
    p->fd = -1;
    free(p->unsent);
    p->unsent = (char *)gone;
    gone = p;
}

static void bury(void) {
    while (gone) {
        struct peer *next = (struct peer *)gone->unsent;
        free(gone);
        gone = next;
    }
}

static void watch(struct peer *p, int operation, unsigned events) {
    struct epoll_event e = {.events = events, .data.ptr = p};
    epoll_ctl(poller, operation, p->fd, &e);
}

/* One write; what does not fit waits for the socket, in order, up to a bound. */
static int deliver(struct peer *p, const char *bytes, size_t size) {
    size_t taken = 0;
    if (!p->unsent_size) {
        ssize_t n = write(p->fd, bytes, size);
        if (n < 0 && errno != EAGAIN) return -1;
        taken = n < 0 ? 0 : (size_t)n;
    }
    if (taken == size) return 0;
    if (p->unsent_size + size - taken > BACKLOG) return -1;
    p->unsent = realloc(p->unsent, p->unsent_size + size - taken);
    memcpy(p->unsent + p->unsent_size, bytes + taken, size - taken);
    p->unsent_size += size - taken;
    watch(p, EPOLL_CTL_MOD, EPOLLIN | EPOLLOUT);
    return 0;
}

static int flush(struct peer *p) {
    ssize_t n = write(p->fd, p->unsent, p->unsent_size);
    if (n < 0) return errno == EAGAIN ? 0 : -1;
    p->unsent_size -= n;
    memmove(p->unsent, p->unsent + n, p->unsent_size);
    if (!p->unsent_size) watch(p, EPOLL_CTL_MOD, EPOLLIN);
    return 0;
}

static long scheduled(int room, long frame) {
    return schedule.started + room * 1000000000L / schedule.rooms + frame / schedule.rate * 1000000000L +
           frame % schedule.rate * schedule.spread * 1000000L / schedule.rate;
}

static void publish(int number, long frame) {
    char bytes[FRAME];
    int head = snprintf(bytes, sizeof bytes, "id: %ld.%ld\ndata: {\"run\":%ld,\"n\":%ld,\"at\":%ld,\"pad\":\"",
                        schedule.run, frame + 1, schedule.run, frame + 1, scheduled(number, frame));
    int size = schedule.bytes < head + 4 ? head + 4 : (int)schedule.bytes;
    memset(bytes + head, 'x', size - head - 4);
    memcpy(bytes + size - 4, "\"}\n\n", 4);

    struct room *r = &rooms[number];
    for (int i = r->count - 1; i >= 0; i--)
        if (deliver(r->peers[i], bytes, size) < 0) drop(r->peers[i]);
}

static void publish_due(void) {
    long t = now(), frames = schedule.rate * schedule.seconds;
    int left = 0;
    for (int i = 0; i < schedule.rooms; i++) {
        while (rooms[i].sent < frames && scheduled(i, rooms[i].sent) <= t) publish(i, rooms[i].sent++);
        left |= rooms[i].sent < frames;
    }
    schedule.active = left;
}

static long parameter(const char *query, const char *name, long fallback) {
    const char *at = strstr(query, name);
    return at ? atol(at + strlen(name)) : fallback;
}

static int echo(struct peer *p, int number, const char *body, size_t size) {
    static const char accepted[] = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    char bytes[FRAME];
    int length = snprintf(bytes, sizeof bytes, "data: %.*s\n\n", (int)size, body);
    struct room *r = &rooms[number];
    for (int i = r->count - 1; i >= 0; i--)
        if (deliver(r->peers[i], bytes, length) < 0) drop(r->peers[i]);
    p->asked = 0;
    return deliver(p, accepted, sizeof accepted - 1);
}

static int answer(struct peer *p) {
    int number;
    if (sscanf(p->request, "GET /rooms/%d/events", &number) == 1 && number >= 0 && number < ROOMS) {
        static const char opened[] =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n"
            "Cache-Control: no-cache, no-transform\r\nX-Accel-Buffering: no\r\n\r\nretry: 2000\n\n";
        enter(p, number);
        return deliver(p, opened, sizeof opened - 1);
    }
    if (!strncmp(p->request, "POST /bench/run?", 16)) {
        static const char accepted[] = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";
        schedule.run = parameter(p->request, "run=", 1);
        schedule.rooms = parameter(p->request, "rooms=", 1);
        schedule.rate = parameter(p->request, "rate=", 1);
        schedule.seconds = parameter(p->request, "seconds=", 1);
        schedule.bytes = parameter(p->request, "bytes=", 200);
        schedule.spread = parameter(p->request, "spread=", 1000);
        if (schedule.rooms < 1 || schedule.rooms > ROOMS || schedule.rate < 1 || schedule.bytes > FRAME) return -1;
        for (int i = 0; i < ROOMS; i++) rooms[i].sent = 0;
        schedule.started = now();
        schedule.active = 1;
        p->asked = 0;
        return deliver(p, accepted, sizeof accepted - 1);
    }
    return -1;
}

static int hear(struct peer *p) {
    int room = REQUEST - 1 - p->asked;
    if (room == 0) return -1;
    ssize_t n = read(p->fd, p->request + p->asked, room);
    if (n == 0 || (n < 0 && errno != EAGAIN)) return -1;
    if (n < 0 || p->room >= 0) return 0;
    p->asked += n;
    p->request[p->asked] = 0;
    char *body = strstr(p->request, "\r\n\r\n"), *length = strstr(p->request, "Content-Length: ");
    if (!body) return 0;
    int number;
    if (sscanf(p->request, "POST /rooms/%d/echo", &number) != 1) return answer(p);
    if (number < 0 || number >= ROOMS || !length) return -1;
    size_t there = p->request + p->asked - (body + 4), whole = atol(length + 16);
    return there < whole ? 0 : echo(p, number, body + 4, whole);
}

static void welcome(int listener) {
    int fd, on = 1;
    while ((fd = accept4(listener, 0, 0, SOCK_NONBLOCK)) >= 0) {
        struct peer *p = calloc(1, sizeof *p);
        p->fd = fd;
        p->room = -1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        watch(p, EPOLL_CTL_ADD, EPOLLIN);
    }
}

int main(int count, char **arguments) {
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), on = 1;
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons(count > 1 ? atoi(arguments[1]) : 18100),
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    signal(SIGPIPE, SIG_IGN);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 4096)) {
        perror("raw");
        return 1;
    }
    poller = epoll_create1(0);
    struct epoll_event incoming = {.events = EPOLLIN, .data.ptr = 0}, events[512];
    epoll_ctl(poller, EPOLL_CTL_ADD, listener, &incoming);

    for (;;) {
        int n = epoll_wait(poller, events, 512, schedule.active ? 1 : -1);
        for (int i = 0; i < n; i++) {
            struct peer *p = events[i].data.ptr;
            if (!p) welcome(listener);
            else if (p->fd < 0) continue;
            else if ((events[i].events & EPOLLOUT && flush(p) < 0) ||
                     (events[i].events & (EPOLLIN | EPOLLHUP | EPOLLERR) && hear(p) < 0)) drop(p);
        }
        if (schedule.active) publish_due();
        bury();
    }
}
