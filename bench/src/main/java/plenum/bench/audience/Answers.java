package plenum.bench.audience;

import java.util.BitSet;
import plenum.bench.client.Latencies;

/** Every answer must be acknowledged, however often it was sent. */
final class Answers {

    private final int people;
    private final long startsAt;
    private final BitSet acknowledged = new BitSet();
    private final Latencies times = new Latencies();
    private int refused;
    private int repeats;

    Answers(int people, long startsAt) {
        this.people = people;
        this.startsAt = startsAt;
    }

    void answered(Wave.Deed deed, int status, String body, long at) {
        if (status != 200) {
            refused++;
            return;
        }
        repeats += body.contains("\"duplicate\":true") ? 1 : 0;
        if (deed.kind() == Wave.Kind.ANSWER) {
            times.record(at - startsAt - deed.due());
        }
        acknowledged.set(deed.person());
    }

    int acknowledged() {
        return acknowledged.cardinality();
    }

    int missing() {
        return people - acknowledged();
    }

    int refused() {
        return refused;
    }

    Latencies times() {
        return times;
    }

    @Override
    public String toString() {
        return "%d of %d acknowledged, %d told it was a repeat, %d refused"
                .formatted(acknowledged(), people, repeats, refused);
    }
}
