package plenum.outbound.internal;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether a host is asked at all: one that keeps failing gets a rest, which grows as long as it fails afterwards. Times
 * are those of a clock that only goes on, in nanoseconds.
 */
sealed interface Circuit {

    int WINDOW = 20;
    int ENOUGH_CALLS = 10;
    int PROBES = 3;
    Duration FIRST_REST = Duration.ofSeconds(30);
    Duration LONGEST_REST = Duration.ofMinutes(10);
    Circuit FRESH = new Closed(0, 0);

    /** How it goes on when somebody asks; empty while it rests. */
    Optional<Circuit> asked(long now);

    Circuit answered(boolean well, long now);

    default boolean rests(long now) {
        return asked(now).isEmpty();
    }

    /** Everybody is let through. The last calls are bits, a failed one is set. */
    record Closed(int calls, int failed) implements Circuit {

        @Override
        public Optional<Circuit> asked(long now) {
            return Optional.of(this);
        }

        @Override
        public Circuit answered(boolean well, long now) {
            var calls = Math.min(WINDOW, this.calls + 1);
            var failed = (this.failed << 1 | (well ? 0 : 1)) & ((1 << WINDOW) - 1);
            return calls >= ENOUGH_CALLS && 2 * Integer.bitCount(failed) >= calls
                    ? new Open(now + FIRST_REST.toNanos(), FIRST_REST)
                    : new Closed(calls, failed);
        }
    }

    /** Nobody is let through. */
    record Open(long until, Duration rest) implements Circuit {

        @Override
        public Optional<Circuit> asked(long now) {
            return now - until < 0 ? Optional.empty() : new HalfOpen(0, 0, rest).asked(now);
        }

        /** Somebody let through before says nothing new. */
        @Override
        public Circuit answered(boolean well, long now) {
            return this;
        }
    }

    /** A few are let through to see how it is. */
    record HalfOpen(int asked, int well, Duration rest) implements Circuit {

        @Override
        public Optional<Circuit> asked(long now) {
            return asked == PROBES ? Optional.empty() : Optional.of(new HalfOpen(asked + 1, well, rest));
        }

        @Override
        public Circuit answered(boolean answeredWell, long now) {
            if (answeredWell) {
                return well + 1 == PROBES ? FRESH : new HalfOpen(asked, well + 1, rest);
            }
            var longer = rest.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest.multipliedBy(2);
            return new Open(now + longer.toNanos(), longer);
        }
    }
}
