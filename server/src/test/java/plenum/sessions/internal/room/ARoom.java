package plenum.sessions.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import plenum.activities.Decision;
import plenum.activities.StoredJson;
import plenum.activities.poker.Poker;
import plenum.activities.poker.PokerCommand;
import plenum.sessions.SettingsWish;
import plenum.shared.Problem;

/** A room to play with in tests: people by name, a clock to move, and every event that happened. */
final class ARoom {

    /** What the rules know of the secret that restores the role. */
    static final String CODE = "the hash of the first code";

    static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

    /** Shorter than usual, so that random lives see the end of it. */
    static final Duration SEAT_HOLD = Duration.ofMinutes(2);

    private final Map<String, UUID> people = new LinkedHashMap<>();
    private final List<String> frames = new ArrayList<>();
    final List<RoomEvent> happened = new ArrayList<>();
    Poker game = new Poker();
    RoomState state;
    Instant now = START;

    private ARoom(int seats, String facilitator) {
        var id = idOf(facilitator);
        var person = new Participant(
                id, facilitator, "fox", Role.FACILITATOR, true, 0, START, false, Connection.opened(START), Marks.NONE);
        var timeout = Duration.ofMinutes(10);
        var grace = Duration.ofMinutes(5);
        var limits = Place.Limits.table(seats, 100, 20);
        state = new RoomState(
                new Place(
                        new UUID(9, 9),
                        "poker",
                        "KT74MQ",
                        "http://x/s/KT74MQ",
                        limits,
                        timeout,
                        grace,
                        SEAT_HOLD,
                        Duration.ofDays(2),
                        START,
                        null,
                        null),
                Options.usual("Planning", limits),
                Course.begun(id, CODE, START, timeout),
                Map.of(id, person),
                Map.of(),
                Agenda.of(new Activity(
                        new UUID(8, 8),
                        0,
                        Brief.of(new AgendaCommand.Words("Planning", null, null), setting("{}"), START),
                        Progress.ACTIVE,
                        Play.fresh(new Poker()),
                        BallotBox.empty(0))));
    }

    /** A table as usual, kept as whatever is said. */
    static AgendaCommand.Setting setting(String config) {
        return setting(config, new Poker());
    }

    static AgendaCommand.Setting setting(String config, Poker game) {
        return new AgendaCommand.Setting(StoredJson.tree(config), 1, Play.fresh(game));
    }

    static ARoom ledBy(String facilitator) {
        return new ARoom(16, facilitator);
    }

    static ARoom withSeats(int seats, String facilitator) {
        return new ARoom(seats, facilitator);
    }

    /** The same, with another game on the table. Only before anybody has played. */
    ARoom playing(Poker game) {
        this.game = game;
        state = state.played(state.current().playing(Play.fresh(game)), state.box());
        return this;
    }

    /** The same, with somebody's account to answer for it, and a team it belongs to. */
    ARoom hosted() {
        var place = state.place();
        state = new RoomState(
                new Place(
                        place.id(),
                        place.kind(),
                        place.joinCode(),
                        place.joinUrl(),
                        place.limits(),
                        place.timeout(),
                        place.grace(),
                        place.seatHold(),
                        place.retention(),
                        place.createdAt(),
                        new UUID(4, 4),
                        new UUID(5, 5)),
                state.options(),
                state.course(),
                state.participants(),
                state.displays(),
                state.agenda());
        return this;
    }

    /** The same, before anything has begun. */
    ARoom notBegun() {
        var first = state.current();
        state = state.course(Course.drafted(
                        state.course().facilitatorId(),
                        state.course().code(),
                        START,
                        state.place().timeout()))
                .agenda(Agenda.EMPTY.with(first.being(Progress.DRAFT)));
        return this;
    }

    /** The same people in a room with a screen, for so many at most. */
    ARoom asAudience(int most) {
        var place = state.place();
        var limits = new Place.Limits(most, most, most, 20);
        state = new RoomState(
                new Place(
                        place.id(),
                        "audience",
                        place.joinCode(),
                        place.joinUrl(),
                        limits,
                        place.timeout(),
                        place.grace(),
                        place.seatHold(),
                        place.retention(),
                        place.createdAt(),
                        place.hostAccountId(),
                        place.teamId()),
                Options.usual("All hands", limits),
                state.course(),
                state.participants(),
                state.displays(),
                state.agenda());
        return this;
    }

    ARoom with(String... names) {
        for (var name : names) {
            now = now.plusSeconds(1);
            does(new RoomCommand.Join(idOf(name), name, "cat", true, 0));
        }
        return this;
    }

    ARoom watchedBy(String name) {
        now = now.plusSeconds(1);
        return does(new RoomCommand.Join(idOf(name), name, "cat", false, 0));
    }

    ARoom does(RoomCommand command) {
        var decision = RoomRules.decide(state, command, now);
        assertThat(decision).as("%s in %s", command, state).isNotInstanceOf(Decision.Refused.class);
        if (decision instanceof Decision.Accepted<RoomEvent>(var events)) {
            events.forEach(event -> {
                happened.add(event);
                state = RoomRules.evolve(state, event);
                frames.add(RoomAnnouncements.announce(state, event).type());
            });
        }
        return this;
    }

    /** Nothing happens until the clock has to say that it was too quiet. */
    ARoom expires() {
        return after(Duration.ofMinutes(8)).after(Duration.ofMinutes(2));
    }

    ARoom leaves(String name) {
        return does(new RoomCommand.Leave(id(name), null));
    }

    ARoom away(String... names) {
        for (var name : names) {
            does(new RoomCommand.Notice(id(name), false));
        }
        return this;
    }

    ARoom back(String name) {
        return does(new RoomCommand.Notice(id(name), true));
    }

    /** Time goes by, and then the clock is heard. */
    ARoom after(Duration time) {
        now = now.plus(time);
        return does(new RoomCommand.Wake());
    }

    ARoom losing(SettingsWish.Loss policy) {
        return settled(Wishes.losing(policy));
    }

    /** As if somebody had decided so before. */
    ARoom settled(SettingsWish wish) {
        state = state.options(state.options().with(wish));
        return this;
    }

    /** Some roles take many commands to get. */
    ARoom with(String name, Role role) {
        state = state.participant(person(name).as(role));
        return this;
    }

    /** What was told to screens last, by the names of its frames. */
    List<String> told(int last) {
        return frames.subList(frames.size() - last, frames.size());
    }

    ARoom plays(String name, PokerCommand command) {
        return does(play(name, command));
    }

    RoomCommand.Play play(String name, PokerCommand command) {
        return new RoomCommand.Play(id(name), state.current().id(), command, null);
    }

    /** A command for what is not in front of everybody. */
    RoomCommand.Play play(String name, PokerCommand command, UUID activity) {
        return new RoomCommand.Play(id(name), activity, command, null);
    }

    Problem refuses(RoomCommand command) {
        var before = state;
        var decision = RoomRules.decide(state, command, now);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(state).isEqualTo(before);
        return ((Decision.Refused<RoomEvent>) decision).refusal().problem();
    }

    UUID id(String name) {
        assertThat(people).containsKey(name);
        return people.get(name);
    }

    Participant person(String name) {
        return state.participants().get(id(name));
    }

    private UUID idOf(String name) {
        return people.computeIfAbsent(name, ignored -> new UUID(1, people.size() + 1L));
    }
}
