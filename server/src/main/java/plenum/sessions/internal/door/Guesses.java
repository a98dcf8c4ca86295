package plenum.sessions.internal.door;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** What one network has looked up and who has joined from it lately. Times are nanoseconds that only grow. Pure. */
final class Guesses {

    static final long MINUTE = Duration.ofMinutes(1).toNanos();
    static final long LATELY = Duration.ofMinutes(10).toNanos();

    private final int allowed;
    private final Deque<Long> unknown = new ArrayDeque<>();
    private final Deque<Long> joins = new ArrayDeque<>();
    /** Codes of pages that were opened: the question the page asks right after is the same guess. */
    private final Set<String> opened = new HashSet<>();

    private long shutUntil = Long.MIN_VALUE;

    Guesses(int allowed) {
        this.allowed = allowed;
    }

    /** How long no code is answered here any more; nothing if codes are. */
    synchronized long shutFor(long now) {
        return shutUntil == Long.MIN_VALUE ? 0 : Math.max(0, shutUntil - now);
    }

    /** One more code nobody has; more of them than people here justify shut the door for a minute. */
    synchronized void wrong(long now) {
        forget(unknown, now - MINUTE);
        forget(joins, now - LATELY);
        unknown.add(now);
        if (unknown.size() > allowed + joins.size()) {
            shutUntil = now + MINUTE;
        }
    }

    /** Always a guess of its own. */
    synchronized boolean opened(String code) {
        opened.add(code);
        return true;
    }

    synchronized boolean wasOpened(String code) {
        return opened.remove(code);
    }

    synchronized void joined(long now) {
        forget(joins, now - LATELY);
        joins.add(now);
    }

    synchronized boolean isKnown(long now) {
        forget(joins, now - LATELY);
        return !joins.isEmpty();
    }

    synchronized boolean isIdle(long now) {
        forget(unknown, now - MINUTE);
        forget(joins, now - LATELY);
        return unknown.isEmpty() && joins.isEmpty() && shutFor(now) == 0;
    }

    private static void forget(Deque<Long> times, long before) {
        while (!times.isEmpty() && times.getFirst() <= before) {
            times.removeFirst();
        }
    }
}
