package plenum.bench.audience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Who does what when while a poll is open. Everybody answers once, in even steps; one in twenty sends the same answer
 * twice at once, one in twenty once more as if the acknowledgement had been lost, and one in fifty loses the stream and
 * comes back. Open loop: the instants are fixed before it begins.
 */
record Wave(int people, List<Deed> deeds) {

    static final List<String> OPTIONS = List.of("a", "b", "c");

    private static final double DUPLICATES = 0.05;
    private static final double RETRIES = 0.05;
    private static final double RETURNS = 0.02;
    private static final long RETRY_AFTER = TimeUnit.MILLISECONDS.toNanos(400);

    enum Kind {
        ANSWER,
        /** The same once more. */
        REPEAT,
        RETURN
    }

    /** Nanoseconds after the beginning. */
    record Deed(int person, Kind kind, long due) {}

    static Wave of(int people, int seconds) {
        var random = new SplittableRandom(people);
        long between = TimeUnit.SECONDS.toNanos(seconds) / people;
        var deeds = new ArrayList<Deed>();
        for (int person = 0; person < people; person++) {
            long due = person * between;
            deeds.add(new Deed(person, Kind.ANSWER, due));
            if (random.nextDouble() < DUPLICATES) {
                deeds.add(new Deed(person, Kind.REPEAT, due));
            }
            if (random.nextDouble() < RETRIES) {
                deeds.add(new Deed(person, Kind.REPEAT, due + RETRY_AFTER));
            }
            if (random.nextDouble() < RETURNS) {
                deeds.add(new Deed(person, Kind.RETURN, due));
            }
        }
        deeds.sort(Comparator.comparingLong(Deed::due));
        return new Wave(people, List.copyOf(deeds));
    }

    /** The first option is chosen by one in two, the others by one in four. */
    static String choice(int person) {
        return OPTIONS.get(person % 4 < 2 ? 0 : person % 4 - 1);
    }

    /** What has to come out, by option. */
    List<Integer> outcome() {
        var counts = new int[OPTIONS.size()];
        for (int person = 0; person < people; person++) {
            counts[OPTIONS.indexOf(choice(person))]++;
        }
        return List.of(counts[0], counts[1], counts[2]);
    }
}
