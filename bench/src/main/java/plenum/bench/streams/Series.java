package plenum.bench.streams;

import plenum.bench.figures.Numbers;
import plenum.bench.figures.Samples;

/** The rounds of one program that count; one that lost, doubled or reordered a frame takes the figure away, as do too few. */
final class Series {

    private final Samples rate = new Samples();
    private final Samples half = new Samples();
    private final Samples late = new Samples();
    private final Samples writes = new Samples();
    private final int needed;
    private boolean spoiled;

    Series(int needed) {
        this.needed = needed;
    }

    int count() {
        return rate.count();
    }

    void add(Outcome outcome) {
        spoiled |= !outcome.ledger().clean();
        rate.add(outcome.deliveriesPerCpuSecond());
        half.add(outcome.milliseconds(50));
        late.add(outcome.milliseconds(99));
        writes.add(outcome.writesPerDelivery());
    }

    /** Deliveries per CPU-second of every round; empty without a figure. */
    Samples rate() {
        return spoiled || count() < needed ? new Samples() : rate;
    }

    Samples writesPerDelivery() {
        return writes;
    }

    String latency() {
        return "{\"p50\":%s,\"p99\":%s}"
                .formatted(
                        Numbers.readable(half.median().orElse(0)),
                        Numbers.readable(late.median().orElse(0)));
    }
}
