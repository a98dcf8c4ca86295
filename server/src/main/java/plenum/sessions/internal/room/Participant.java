package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person in one session. Whoever left keeps their place in history, and gets it back when they return. */
public record Participant(
        UUID id,
        String name,
        String avatar,
        Role role,
        boolean canVote,
        @Nullable Integer seat,
        Instant joinedAt,
        boolean left,
        boolean online) {

    public boolean present() {
        return !left;
    }

    public boolean eligible() {
        return present() && online && canVote;
    }

    /** Whether the same would be stored: presence is not. */
    public boolean sameRecord(@Nullable Participant other) {
        return other != null && online(false).equals(other.online(false));
    }

    Participant online(boolean now) {
        return new Participant(id, name, avatar, role, canVote, seat, joinedAt, left, now);
    }

    Participant as(Role newRole) {
        return new Participant(id, name, avatar, newRole, canVote, seat, joinedAt, left, online);
    }

    /** Gone; the seat is free for others at once, and theirs again if they return before anybody took it. Whoever ran the session returns as somebody who helped to run it. */
    Participant gone() {
        var later = role == Role.FACILITATOR ? Role.CO_FACILITATOR : role;
        return new Participant(id, name, avatar, later, canVote, seat, joinedAt, true, false);
    }
}
