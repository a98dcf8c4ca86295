package plenum.realtime.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import plenum.realtime.Polled;
import plenum.realtime.Position;
import plenum.realtime.Synced;
import plenum.realtime.Synced.Why;
import plenum.realtime.Watch;

/** Answers those who ask one channel what they have missed, instead of holding a stream. */
final class Enquiries {

    /** What was found under the channel's lock, because position and frames belong together. */
    private record Found(Moment now, Optional<Frame> seen) {}

    private final Channel channel;
    private final Waiters waiters = new Waiters();
    private final Set<String> sawTheBase = ConcurrentHashMap.newKeySet();

    Enquiries(Channel channel) {
        this.channel = channel;
    }

    Waiters waiters() {
        return waiters;
    }

    /** The present has moved on from where the channel began. */
    void leaveTheBase() {
        sawTheBase.clear();
    }

    Polled poll(Watch watch, @Nullable Position since, Duration patience) {
        try (var waiter = waiters.register(watch.reader())) {
            var polled = look(watch, since);
            if (polled instanceof Polled.NothingNew && patience.isPositive() && !channel.isClosed()) {
                waiter.await(patience);
                polled = look(watch, since);
            }
            return polled;
        }
    }

    Polled pollSince(Watch watch, Instant since) {
        return channel.locked(() -> {
            var chain = channel.chainOf(watch);
            return chain.bridge(since)
                    .map(seen -> missed(chain.now(), seen))
                    .orElseGet(() -> new Polled.Whole(chain.now().snapshot()));
        });
    }

    Synced sync(Watch watch, @Nullable Position since, @Nullable String checksum) {
        var found = channel.locked(() -> {
            var chain = channel.chainOf(watch);
            return new Found(chain.now(), channel.bridge(watch.reader(), chain, since));
        });
        var now = found.now;
        if (since == null || since.epoch() != now.position().epoch()) {
            return new Synced.Whole(since == null ? Why.NO_CLIENT_STATE : Why.EPOCH_CHANGED, now.snapshot());
        }
        if (since.equals(now.position())) {
            return checksum == null || checksum.equals(now.checksum())
                    ? new Synced.Nothing(now.position(), now.checksum())
                    : new Synced.Whole(Why.CHECKSUM_MISMATCH, now.snapshot());
        }
        return found.seen
                .flatMap(now::since)
                .<Synced>map(patch -> new Synced.Delta(since, now.position(), patch, now.checksum()))
                .orElseGet(() -> new Synced.Whole(Why.GAP, now.snapshot()));
    }

    private Polled look(Watch watch, @Nullable Position since) {
        return channel.locked(() -> {
            var chain = channel.chainOf(watch);
            chain.asked();
            return channel.bridge(watch.reader(), chain, since)
                    .map(seen -> missed(chain.now(), seen))
                    .orElseGet(() -> whole(chain.now(), watch.reader(), since));
        });
    }

    private static Polled missed(Moment now, Frame seen) {
        var texts = Chain.textsAfter(seen);
        return texts.isEmpty() ? new Polled.NothingNew(now.position()) : new Polled.Frames(now.position(), texts);
    }

    /** Nobody can resume from the base, unless they got it from this very channel and it is still the present. */
    private Polled whole(Moment now, String reader, @Nullable Position since) {
        if (now.last().isBase() && !sawTheBase.add(reader) && now.position().equals(since)) {
            return new Polled.NothingNew(now.position());
        }
        return new Polled.Whole(now.snapshot());
    }
}
