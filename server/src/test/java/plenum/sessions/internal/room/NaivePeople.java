package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sits where, as what, and who is sent away, in the plainest way. */
abstract class NaivePeople extends NaiveSettings {

    final List<NaiveActivity> agenda = new ArrayList<>();
    private final NaiveTable blank;
    final Set<UUID> screens = new HashSet<>();
    final Set<UUID> remotes = new HashSet<>();

    /** What everybody looks at, and the table it is played at. */
    @Nullable
    NaiveActivity shown;

    NaiveTable table;

    NaivePeople(Place.Limits limits, Duration timeout, List<String> deck, Instant now) {
        super(limits, timeout, now);
        this.blank = new NaiveTable(deck);
        this.table = blank;
    }

    /** A person who may, or a screen that is a remote control. */
    boolean runs(UUID id) {
        return remotes.contains(id) || plays(find(id));
    }

    void show(@Nullable NaiveActivity one) {
        shown = one;
        table = one == null ? blank : one.table;
    }

    @Nullable
    NaiveActivity entry(UUID id) {
        for (var one : agenda) {
            if (one.id.equals(id)) {
                return one;
            }
        }
        return null;
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
        return changed(
                person,
                word,
                person.name,
                person.hidden,
                word.equals("voter") || (word.startsWith("co") && person.votes));
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
        var name = change.name() == null ? person.name : change.name();
        return changed(person, role, name, change.hidden() == null ? person.hidden : change.hidden(), votes);
    }

    List<String> changed(Person person, String role, String name, boolean hidden, boolean votes) {
        if (votes != person.votes) {
            if (agenda.stream().anyMatch(one -> one.isActive() && one.table.isOpenFor(person.id))) {
                return refused("WRONG_PHASE");
            }
            if (votes && here(true) >= seats) {
                return refused("SESSION_FULL");
            }
            if (!votes && here(false) >= 100) {
                return refused("SESSION_FULL");
            }
        } else if (role.equals(person.role) && name.equals(person.name) && hidden == person.hidden) {
            return List.of();
        }
        person.role = role;
        person.name = name;
        if (votes != person.votes) {
            person.reseated = null;
        }
        person.votes = votes;
        person.hidden = hidden;
        return List.of("person " + person.id + " " + role);
    }

    List<String> rename(RoomCommand.Rename rename) {
        if (!controls(find(rename.participant()))) {
            return refused("UNAUTHORIZED");
        }
        var person = find(rename.target());
        if (person == null || person.gone) {
            return refused("PARTICIPANT_NOT_FOUND");
        }
        var name = rename.name() == null ? person.name : rename.name();
        return changed(
                person, person.role, name, rename.hidden() == null ? person.hidden : rename.hidden(), person.votes);
    }

    List<String> nudge(@Nullable Person by, @Nullable UUID target, Instant now) {
        if (!controls(by)) {
            return refused("UNAUTHORIZED");
        }
        if (paused != null) {
            return refused(graceStarted == null ? "SESSION_PAUSED" : "GRACE_PERIOD_ERROR");
        }
        if (shown == null || !shown.isActive() || !table.stage().equals("voting")) {
            return refused("WRONG_PHASE");
        }
        var asked = new ArrayList<Person>();
        if (target != null) {
            var person = find(target);
            if (person == null || person.gone) {
                return refused("PARTICIPANT_NOT_FOUND");
            }
            if (by.role.equals("co_facilitator") && person.role.equals("co_facilitator")) {
                return refused("UNAUTHORIZED");
            }
            asked.add(person);
        } else {
            for (var one : people) {
                boolean beside = by.role.equals("co_facilitator") && one.role.equals("co_facilitator");
                if (one != by && !one.gone && !beside) {
                    asked.add(one);
                }
            }
        }
        asked.removeIf(one -> !one.votes
                || table.isOpenFor(one.id)
                || (one.nudged != null && now.isBefore(one.nudged.plusSeconds(30))));
        asked.forEach(one -> one.nudged = now);
        return asked.isEmpty()
                ? List.of()
                : List.of("nudged " + asked.stream().map(one -> one.id).sorted().toList() + " " + by.role);
    }

    /** Whoever loses their seat to somebody who comes: away for longest, for too long, and not with a card on the table. */
    @Nullable
    Person freed(Instant now) {
        if (here(true) < seats) {
            return null;
        }
        Person longest = null;
        for (var one : people) {
            boolean lapsed = !one.gone
                    && one.votes
                    && !one.online
                    && !now.isBefore(one.since.plus(ARoom.SEAT_HOLD))
                    && agenda.stream().noneMatch(done -> done.isActive() && done.table.isOpenFor(one.id));
            if (lapsed && (longest == null || isBefore(one, longest))) {
                longest = one;
            }
        }
        return longest;
    }

    private static boolean isBefore(Person one, Person other) {
        int order = one.since.compareTo(other.since);
        order = order != 0 ? order : one.joinedAt.compareTo(other.joinedAt);
        return (order != 0 ? order : one.id.compareTo(other.id)) < 0;
    }

    String loses(Person person) {
        person.votes = false;
        person.seat = null;
        person.reseated = "lost";
        if (person.role.equals("voter")) {
            person.role = "spectator";
        }
        return "person " + person.id + " " + person.role;
    }

    List<String> reseated(Person person) {
        if (!"lost".equals(person.reseated)) {
            return List.of();
        }
        boolean free = here(true) < seats;
        person.reseated = free ? "changed" : "taken";
        person.votes = free;
        if (free && person.role.equals("spectator")) {
            person.role = "voter";
        }
        return List.of("person " + person.id + " " + person.role);
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
        for (var one : agenda) {
            if (one.isActive() && one.table.isOpenFor(person.id)) {
                var rounds = new TreeSet<>(one.table.ahead.sheets.keySet());
                rounds.add(one.table.round());
                for (int round : rounds) {
                    if (one.table.lastCard(person.id, round) != null) {
                        long seq = one.table.lastSeq(person.id, round) + 1;
                        news.addAll(one.table.answer(person.id, round, seq, null, now));
                    }
                }
            }
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

    List<String> observe(Map<UUID, Connection.State> seen, Instant now) {
        var news = new HashMap<UUID, Connection.State>();
        seen.forEach((id, state) -> {
            var person = find(id);
            if (person == null || person.gone || !person.online || state == Connection.State.DISCONNECTED) {
                return;
            }
            boolean idle = state == Connection.State.IDLE;
            if (person.idle != idle) {
                person.idle = idle;
                person.turned = now;
                news.put(id, state);
            }
        });
        return news.isEmpty() ? List.of() : List.of("observed " + Story.observed(news));
    }

    Map<UUID, Instant> away() {
        var away = new HashMap<UUID, Instant>();
        for (var one : people) {
            if (!one.gone && one.votes && (!one.online || one.idle)) {
                away.put(one.id, one.turned);
            }
        }
        return away;
    }

    Set<UUID> crowd() {
        var crowd = new HashSet<UUID>();
        for (var one : people) {
            if (!one.gone && one.online && one.votes) {
                crowd.add(one.id);
            }
        }
        return crowd;
    }

    static String word(Person one) {
        return !one.online ? "disconnected" : one.idle ? "idle" : "online";
    }
}
