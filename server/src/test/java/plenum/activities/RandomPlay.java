package plenum.activities;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.LongStream;

/** A play that goes on by itself: who acts, with which rights, among whom and what is drawn from a seed. */
final class RandomPlay<S, C, E> {

    /** One command: before it, itself, what came of it, and whether it was preceded by the end on the agenda. */
    record Moment<S, C, E>(S before, C command, Turn turn, Play.Played<S, E> played, boolean finished) {}

    private static final List<UUID> PEOPLE =
            LongStream.rangeClosed(1, 7).mapToObj(i -> new UUID(0x7000, i)).toList();

    private final BiFunction<Random, S, C> commands;
    private final int finishesOnceIn;
    private final Random random;
    private final Play<S, C, E> play;
    private Crowd crowd = new Crowd(new HashSet<>(PEOPLE));
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    RandomPlay(ActivityType<S, C, E> type, BiFunction<Random, S, C> commands, int finishesOnceIn, long seed) {
        this.finishesOnceIn = finishesOnceIn;
        this.commands = commands;
        this.random = new Random(seed);
        this.play = Play.of(type);
    }

    Play<S, C, E> play() {
        return play;
    }

    Crowd crowd() {
        return crowd;
    }

    Random random() {
        return random;
    }

    Moment<S, C, E> next() {
        goOn();
        var finished = random.nextInt(finishesOnceIn) == 0;
        if (finished) {
            play.finish(crowd, now);
        }
        var before = play.state();
        var command = commands.apply(random, before);
        var turn = turn(command);
        return new Moment<>(before, command, turn, play.play(command, turn), finished);
    }

    Turn turn(C command) {
        var actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
        var facilitates = actor.equals(PEOPLE.getFirst()) || random.nextInt(4) == 0;
        return play.turn(actor, facilitates, random.nextInt(10) > 0, crowd, now, command);
    }

    private void goOn() {
        now = now.plus(Duration.ofMillis(random.nextInt(5_000)));
        if (random.nextInt(10) == 0) {
            var present = new HashSet<>(PEOPLE);
            present.removeIf(_ -> random.nextInt(3) == 0);
            crowd = new Crowd(present);
        }
    }
}
