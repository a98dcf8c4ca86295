package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is remembered about somebody beside their place: why they were sent away, what became of their seat, who reminded them. */
public record Marks(
        @Nullable Removal removal,
        boolean hidden,
        @Nullable Reseated reseated,
        @Nullable Nudge nudge) {

    public static final Marks NONE = new Marks(null, false, null, null);

    /** When somebody was last asked for their answer, and by whom. Not stored: it is soon over. */
    public record Nudge(Instant at, Role from) {}

    /** What became of the seat of somebody who was away for too long. */
    public record Reseated(Fate fate, Instant at) {

        public enum Fate {
            /** Somebody else has it; they are not back yet. */
            LOST,
            /** They are back on another one. */
            CHANGED,
            /** They are back and none was free. */
            TAKEN;

            public String word() {
                return name().toLowerCase(Locale.ROOT);
            }

            public static Fate of(String word) {
                return valueOf(word.toUpperCase(Locale.ROOT));
            }
        }
    }

    /** As they are stored. */
    Marks lasting() {
        return new Marks(removal, hidden, reseated, null);
    }

    Marks removed(@Nullable Removal how) {
        return new Marks(how, hidden, reseated, nudge);
    }

    Marks hiding(boolean fromLists) {
        return new Marks(removal, fromLists, reseated, nudge);
    }

    Marks reseated(@Nullable Reseated how) {
        return new Marks(removal, hidden, how, nudge);
    }

    Marks nudged(Nudge by) {
        return new Marks(removal, hidden, reseated, by);
    }

    boolean hasLostTheSeat() {
        return reseated != null && reseated.fate() == Reseated.Fate.LOST;
    }
}
