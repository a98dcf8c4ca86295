package plenum.bench.votes;

import java.util.concurrent.TimeUnit;

/**
 * Who votes when. In each room everybody votes once a round, one after the other in even steps, and in the step after
 * the last the round is reset. Open loop: the instants are fixed before the run. Rooms start one after another.
 */
record Plan(int rooms, int size, int rate, int rounds) {

    static Plan lasting(int seconds, int rooms, int size, int rate) {
        return new Plan(rooms, size, rate, Math.max(1, seconds * rate / rooms / size));
    }

    int votes() {
        return rooms * size * rounds;
    }

    /** Steps of one room: a vote of each person and a reset, round after round. */
    int steps() {
        return rounds * (size + 1);
    }

    boolean isReset(int step) {
        return person(step) == size;
    }

    int person(int step) {
        return step % (size + 1);
    }

    /** Counted from 0. */
    int round(int step) {
        return step / (size + 1);
    }

    int step(int round, int person) {
        return round * (size + 1) + person;
    }

    /** Nanoseconds from the start of the run. */
    long dueAfter(int room, int step) {
        return room * between() / rooms + step * between();
    }

    private long between() {
        return TimeUnit.SECONDS.toNanos(1) * rooms * size / rate / (size + 1);
    }
}
