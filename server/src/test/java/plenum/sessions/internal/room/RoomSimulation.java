package plenum.sessions.internal.room;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Answer;
import plenum.activities.Decision;
import plenum.activities.poker.Deck;
import plenum.activities.poker.Poker;
import plenum.activities.poker.SomeOptions;

/**
 * The life of one room from a seed: the rules and a naive model hear the same commands, and the first time they do not
 * agree is the end of it.
 */
final class RoomSimulation {

    private static final int LONGEST_LIFE = 400;
    private static final int AFTERLIFE = 12;

    /** Where rules and model parted. Seed and step are all one needs to see it again. */
    record Divergence(long seed, int step, RoomCommand command, Object expected, Object actual) {

        @Override
        public String toString() {
            return "seed %d, command %d: %s%nexpected %s%nbut was  %s".formatted(seed, step, command, expected, actual);
        }
    }

    /** Sees every event together with the first room that contains it. */
    interface Watcher {
        void happened(RoomEvent event, RoomState after);
    }

    private final long seed;
    private final Rules rules;
    private final RandomCommands chance;
    private final NaiveRoom model;
    private final Poker game;
    private final ArrayDeque<RoomCommand> opening = new ArrayDeque<>();
    private final Map<List<Object>, BallotBox> closedBoxes = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private Watcher watcher = (event, after) -> {};
    private RoomState room;
    private int commands;

    private RoomSimulation(long seed, Rules rules, ARoom start, Deck deck) {
        this.seed = seed;
        this.rules = rules;
        this.room = start.state;
        this.game = start.game;
        this.chance = new RandomCommands(seed, room.agenda().ids().getFirst(), start.now, start.game);
        var place = room.place();
        var cards = deck.cards().stream().map(card -> card.key()).toList();
        this.model = new NaiveRoom(place.limits(), room.agenda().ids().getFirst(), place.timeout(), cards, start.now);
        model.hosted = place.hostAccountId() != null;
        room.present().forEach(one -> model.ledBy(one.id(), one.name(), one.seat()));
        if (room.isDraft()) {
            model.drafted();
        }
    }

    static RoomSimulation of(long seed, Rules rules) {
        int seats = 2 + (int) (seed % 15);
        return new RoomSimulation(seed, rules, start(seed, seats), Deck.FIBONACCI).crowded();
    }

    /** Some rooms are only prepared at first. */
    private static ARoom start(long seed, int seats) {
        var room = ARoom.withSeats(seats, "Ann");
        if (seed % 3 == 0) {
            room.hosted().playing(SomeOptions.withPrevotes(NaiveAhead.QUORUM));
        }
        return seed % 4 == 1 ? room.notBegun() : room;
    }

    static RoomSimulation of(long seed, ARoom start, Deck deck) {
        return new RoomSimulation(seed, Rules.OURS, start, deck);
    }

    RoomSimulation shownTo(Watcher watcher) {
        this.watcher = watcher;
        return this;
    }

    /** Limits that take a hundred people are reached only by rooms that begin near them. */
    private RoomSimulation crowded() {
        if (seed % 25 == 0) {
            for (int n = 0; n < 99; n++) {
                opening.add(chance.join(false));
            }
        }
        if (seed % 5 == 0) {
            for (int n = 0; n < 19; n++) {
                opening.add(new RoomCommand.AddDisplay(model.facilitator, new UUID(5, n), new Display("", false)));
            }
        }
        if (seed % 20 == 7) {
            for (int n = 0; n < 98; n++) {
                opening.add(new RoomCommand.Plan(
                        model.facilitator,
                        new AgendaCommand.Add(
                                new UUID(7, n),
                                ARoom.setting("{}", game),
                                new AgendaCommand.Words("T", null, null),
                                null)));
            }
        }
        return this;
    }

    int commands() {
        return commands;
    }

    /** How often each thing happened or was refused. */
    Map<String, Integer> lines() {
        return lines;
    }

    Optional<Divergence> run() {
        int left = opening.size() + LONGEST_LIFE;
        while (left > 0) {
            var command = opening.isEmpty() ? withEarlier(chance.next(model)) : opening.remove();
            var divergence = step(command);
            if (divergence.isPresent()) {
                return divergence;
            }
            left = Math.min(left - 1, model.isOver() ? AFTERLIFE : LONGEST_LIFE * 2);
        }
        return Optional.empty();
    }

    private Optional<Divergence> step(RoomCommand command) {
        commands++;
        var expected = model.hears(command, chance.now());
        count(expected);
        try {
            var decision = rules.decide(room, command, chance.now());
            var actual = Story.of(decision);
            if (!actual.equals(expected)) {
                return differ(command, expected, actual);
            }
            return decision instanceof Decision.Accepted<RoomEvent>(var events)
                    ? follow(command, events)
                    : Optional.empty();
        } catch (RuntimeException broken) {
            return differ(command, expected, broken);
        }
    }

    private Optional<Divergence> follow(RoomCommand command, List<RoomEvent> events) {
        for (var event : events) {
            room.agenda().activities().forEach((id, one) -> remember(id, one.box()));
            room = rules.evolve(room, event);
            watcher.happened(event, room);
            var person = seated(event);
            if (person != null && !model.sits(person.id(), person.seat(), event instanceof RoomEvent.Joined)) {
                return differ(command, "a free seat", person.seat());
            }
        }
        var expected = model.picture();
        var actual = Picture.of(room);
        return actual.equals(expected) ? Optional.empty() : differ(command, expected, actual);
    }

    private void remember(UUID activity, BallotBox box) {
        closedBoxes.put(List.of(activity, box.round()), box);
        box.beside().forEach((round, kept) -> closedBoxes.put(List.of(activity, round), new BallotBox(round, kept)));
    }

    private static @Nullable Participant seated(RoomEvent event) {
        return switch (event) {
            case RoomEvent.Joined joined -> joined.participant();
            case RoomEvent.PersonChanged changed -> changed.person();
            default -> null;
        };
    }

    private Optional<Divergence> differ(RoomCommand command, Object expected, Object actual) {
        return Optional.of(new Divergence(seed, commands, command, expected, actual));
    }

    /** The store knows what people answered in rounds gone by. */
    private RoomCommand withEarlier(RoomCommand command) {
        if (command instanceof RoomCommand.Play(var who, var activity, Answer answer, var _, var _)
                && room.agenda()
                        .find(activity)
                        .filter(one -> answer.round() < one.box().round())
                        .isPresent()) {
            var box = closedBoxes.get(List.<Object>of(activity, answer.round()));
            return new RoomCommand.Play(who, activity, answer, box == null ? null : box.of(who));
        }
        return command;
    }

    private void count(List<String> story) {
        if (story.isEmpty()) {
            lines.merge("repeated", 1, Integer::sum);
        }
        for (var line : story) {
            var words = line.split(" ");
            lines.merge(words[0].equals("refused") ? words[1] : words[0], 1, Integer::sum);
        }
    }
}
