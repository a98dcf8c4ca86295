package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sits where, as what, and who is sent away, in the plainest way. */
abstract class NaivePeople extends NaiveSettings {

    final NaiveTable table;

    NaivePeople(Place.Limits limits, Duration timeout, List<String> deck, Instant now) {
        super(limits, timeout, now);
        this.table = new NaiveTable(deck);
    }

    /** Chance chooses the seat, so the model only says whether it was free, and theirs if they had one before. */
    boolean sits(UUID id, @Nullable Integer seat, boolean isNew) {
        var person = find(id);
        if (person == null) {
            return false;
        }
        if (!person.votes) {
            person.seat = null;
            return seat == null;
        }
        if (seat == null || taken(seat, person)) {
            return false;
        }
        boolean stayed = seat.equals(person.seat) && !isNew;
        if (!stayed && (seat < 0 || seat >= seats)) {
            return false;
        }
        if (person.seat != null && person.seat < seats && !taken(person.seat, person) && !person.seat.equals(seat)) {
            return false;
        }
        person.seat = seat;
        return true;
    }

    private boolean taken(Integer seat, Person by) {
        for (var other : people) {
            if (other != by && !other.gone && seat.equals(other.seat)) {
                return true;
            }
        }
        return false;
    }

    List<String> changeRole(@Nullable Person by, @Nullable Person person, Role role) {
        if (by == null || by.gone || !by.role.equals("facilitator")) {
            return refused("UNAUTHORIZED");
        }
        if (person == null || person.gone) {
            return refused("PARTICIPANT_NOT_FOUND");
        }
        if (person.role.equals("facilitator") || role == Role.FACILITATOR) {
            return refused("UNAUTHORIZED");
        }
        var word = Story.word(role);
        return changed(person, word, person.name, word.equals("voter") || (word.startsWith("co") && person.votes));
    }

    List<String> changeSelf(RoomCommand.ChangeSelf change) {
        var person = find(change.participant());
        if (person == null || person.gone) {
            return refused("UNAUTHENTICATED");
        }
        boolean votes = change.votes() == null ? person.votes : change.votes();
        if (person.role.equals("voter") && !votes && !watchers) {
            return refused("SESSION_LOCKED");
        }
        var role = controls(person) ? person.role : votes ? "voter" : "spectator";
        return changed(person, role, change.name() == null ? person.name : change.name(), votes);
    }

    List<String> changed(Person person, String role, String name, boolean votes) {
        if (votes != person.votes) {
            if (table.isOpenFor(person.id)) {
                return refused("WRONG_PHASE");
            }
            if (votes && here(true) >= seats) {
                return refused("SESSION_FULL");
            }
            if (!votes && here(false) >= 100) {
                return refused("LIMIT_REACHED");
            }
        } else if (role.equals(person.role) && name.equals(person.name)) {
            return List.of();
        }
        person.role = role;
        person.name = name;
        person.votes = votes;
        return List.of("person " + person.id + " " + role);
    }

    List<String> kick(@Nullable Person by, @Nullable Person person, Removal how, Instant now) {
        if (!controls(by)) {
            return refused("UNAUTHORIZED");
        }
        if (person == null || person.gone) {
            return refused("PARTICIPANT_NOT_FOUND");
        }
        if (person.role.equals("facilitator")) {
            return refused("CANNOT_KICK_FACILITATOR");
        }
        if (person.role.equals("co_facilitator") && !by.role.equals("facilitator")) {
            return refused("UNAUTHORIZED");
        }
        var news = new ArrayList<String>();
        if (table.isOpenFor(person.id)) {
            int round = table.round();
            news.addAll(table.answer(person.id, round, table.lastSeq(person.id, round) + 1, null, now));
        }
        person.gone = true;
        person.online = false;
        person.removal = how;
        touch(now);
        news.add("kicked " + person.id);
        return news;
    }

    List<String> pardon(@Nullable Person by, @Nullable Person person) {
        if (!controls(by)) {
            return refused("UNAUTHORIZED");
        }
        if (person == null) {
            return refused("PARTICIPANT_NOT_FOUND");
        }
        if (person.removal == null) {
            return List.of();
        }
        person.removal = null;
        return List.of("pardoned " + person.id);
    }

    @Override
    int here(boolean votes) {
        int count = 0;
        for (var one : people) {
            if (!one.gone && one.votes == votes) {
                count++;
            }
        }
        return count;
    }
}
