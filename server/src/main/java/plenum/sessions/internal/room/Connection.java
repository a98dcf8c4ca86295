package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.Locale;

/** How somebody can be reached, since when it has been so, and when the connection began that still lasts or was the last. */
public record Connection(State state, Instant since, Instant begun) {

    public enum State {
        ONLINE,
        /** Can be reached, but does not look or was not heard of for a while. */
        IDLE,
        DISCONNECTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Connection opened(Instant at) {
        return new Connection(State.ONLINE, at, at);
    }

    /** Nothing was heard of them yet. */
    public static Connection unknown(Instant at) {
        return new Connection(State.DISCONNECTED, at, at);
    }

    public boolean isReachable() {
        return state != State.DISCONNECTED;
    }

    Connection lost(Instant at) {
        return new Connection(State.DISCONNECTED, at, begun);
    }

    Connection turned(State later, Instant at) {
        return later == state ? this : new Connection(later, at, begun);
    }
}
