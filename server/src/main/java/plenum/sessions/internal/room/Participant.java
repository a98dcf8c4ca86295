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
        boolean online,
        Instant connectedSince,
        @Nullable Removal removal) {

    public boolean present() {
        return !left;
    }

    public boolean eligible() {
        return present() && online && canVote;
    }

    /** Whether the same would be stored: presence is not. */
    public boolean sameRecord(@Nullable Participant other) {
        return other != null && unseen().equals(other.unseen());
    }

    private Participant unseen() {
        return online(false, joinedAt);
    }

    /** Here again or gone from sight; a connection is as old as the moment it began. */
    Participant online(boolean now, Instant at) {
        return new Participant(
                id, name, avatar, role, canVote, seat, joinedAt, left, now, now ? at : connectedSince, removal);
    }

    /** As they were known to be by a room that watched them. */
    Participant seenAs(Participant known) {
        return new Participant(
                id, name, avatar, role, canVote, seat, joinedAt, left, known.online, known.connectedSince, removal);
    }

    Participant as(Role newRole) {
        return new Participant(
                id, name, avatar, newRole, canVote, seat, joinedAt, left, online, connectedSince, removal);
    }

    Participant voting(@Nullable Integer newSeat) {
        return new Participant(
                id, name, avatar, role, newSeat != null, newSeat, joinedAt, left, online, connectedSince, removal);
    }

    Participant called(String newName, String newAvatar) {
        return new Participant(
                id, newName, newAvatar, role, canVote, seat, joinedAt, left, online, connectedSince, removal);
    }

    /** Gone; the seat is free for others at once, and theirs again if they return before anybody took it. Whoever ran the session returns as somebody who helped to run it. */
    Participant gone() {
        var later = role == Role.FACILITATOR ? Role.CO_FACILITATOR : role;
        return new Participant(id, name, avatar, later, canVote, seat, joinedAt, true, false, connectedSince, removal);
    }

    /** Here once more, after having left. */
    Participant back(Role newRole, @Nullable Integer newSeat, Instant at) {
        return new Participant(id, name, avatar, newRole, newSeat != null, newSeat, joinedAt, false, true, at, null);
    }

    /** Nobody in particular, and gone: what they did stays as somebody's. */
    Participant anonymous() {
        return gone().called("Anonymous", "ghost");
    }

    Participant removed(@Nullable Removal how) {
        return new Participant(id, name, avatar, role, canVote, seat, joinedAt, left, online, connectedSince, how);
    }
}
