package plenum.bench.streams;

import plenum.bench.client.Ledger;

/** What one run came to. */
record Outcome(Ledger ledger, double cpuSeconds, long writes) {

    double deliveriesPerCpuSecond() {
        return ledger.received() / cpuSeconds;
    }

    double writesPerDelivery() {
        return (double) writes / ledger.received();
    }

    double milliseconds(double percentile) {
        return ledger.latencies().percentile(percentile) / 1e6;
    }

    @Override
    public String toString() {
        return "%.0f deliveries/CPU-s, %.3f writes each, p99 %.1f ms, %s"
                .formatted(deliveriesPerCpuSecond(), writesPerDelivery(), milliseconds(99), ledger);
    }
}
