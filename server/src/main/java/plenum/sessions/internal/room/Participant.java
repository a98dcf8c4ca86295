package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        Connection connection,
        Marks marks) {

    private static final String NOBODY = "Anonymous";

    public boolean present() {
        return !left;
    }

    public @Nullable Removal removal() {
        return marks.removal();
    }

    public boolean eligible() {
        return present() && online() && canVote;
    }

    /** Whether the same would be stored: presence is not. */
    public boolean sameRecord(@Nullable Participant other) {
        return other != null && unseen().equals(other.unseen());
    }

    private Participant unseen() {
        return with(Connection.unknown(joinedAt)).marked(marks.lasting());
    }

    public boolean online() {
        return connection.isReachable();
    }

    Instant connectedSince() {
        return connection.begun();
    }

    /** Since when they have been in sight, or out of it. */
    Instant since() {
        return online() ? connection.begun() : connection.since();
    }

    /** Here again or gone from sight; either is as old as the moment it began. */
    Participant online(boolean now, Instant at) {
        return with(now ? Connection.opened(at) : connection.lost(at));
    }

    Participant turned(Connection.State state, Instant at) {
        return with(connection.turned(state, at));
    }

    /** As they were known to be by a room that watched them. */
    Participant seenAs(Participant known) {
        return with(known.connection);
    }

    private Participant with(Connection later) {
        return new Participant(id, name, avatar, role, canVote, seat, joinedAt, left, later, marks);
    }

    Participant as(Role newRole) {
        return new Participant(id, name, avatar, newRole, canVote, seat, joinedAt, left, connection, marks);
    }

    Participant voting(@Nullable Integer newSeat) {
        return new Participant(
                id, name, avatar, role, newSeat != null, newSeat, joinedAt, left, connection, marks.reseated(null));
    }

    Participant called(String newName, String newAvatar) {
        return new Participant(id, newName, newAvatar, role, canVote, seat, joinedAt, left, connection, marks);
    }

    /** Gone; the seat is free for others at once, and theirs again if they return before anybody took it. Whoever ran the session returns as somebody who helped to run it. */
    Participant gone() {
        var later = role == Role.FACILITATOR ? Role.CO_FACILITATOR : role;
        return new Participant(
                id, name, avatar, later, canVote, seat, joinedAt, true, connection.lost(connection.since()), marks);
    }

    /** Here once more, after having left. */
    Participant back(Role newRole, @Nullable Integer newSeat, Instant at) {
        return new Participant(
                id,
                name,
                avatar,
                newRole,
                newSeat != null,
                newSeat,
                joinedAt,
                false,
                Connection.opened(at),
                marks.removed(null).reseated(null));
    }

    /** In what others see of them another one differs, by the names it has on the wire. */
    List<String> changedTo(Participant later) {
        var changed = new ArrayList<String>();
        if (!name.equals(later.name)) {
            changed.add("name");
        }
        if (!avatar.equals(later.avatar)) {
            changed.add("avatar");
        }
        if (canVote != later.canVote) {
            changed.add("can_vote");
        }
        if (!Objects.equals(seat, later.seat)) {
            changed.add("seat_number");
        }
        if (marks.hidden() != later.marks.hidden()) {
            changed.add("hide_from_lists");
        }
        return changed;
    }

    /** Nobody in particular, and gone: what they did stays as somebody's. */
    Participant anonymous() {
        return gone().called(NOBODY, "ghost").marked(Marks.NONE);
    }

    boolean isAnonymous() {
        return left && name.equals(NOBODY) && avatar.equals("ghost");
    }

    Participant removed(@Nullable Removal how) {
        return marked(marks.removed(how));
    }

    Participant marked(Marks later) {
        return new Participant(id, name, avatar, role, canVote, seat, joinedAt, left, connection, later);
    }
}
