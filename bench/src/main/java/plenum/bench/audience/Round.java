package plenum.bench.audience;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import plenum.bench.programs.Loans;
import plenum.bench.programs.Program;

/** One poll from the question to what came out: what it took, and what was wrong with it. */
record Round(
        Answers answers,
        int misled,
        long tally,
        double frames,
        double meanFrames,
        double commits,
        double cpu,
        double megabytes) {

    private static final int WINDOW = 10;
    private static final double MEGABYTE = 1e6;

    static Round played(Program product, Hall hall, Wave wave) throws IOException, InterruptedException {
        var phones = hall.phones();
        var process = product.process();
        hall.ask();
        phones.countFrames();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(WINDOW);
        long loans = Loans.of(product);
        double cpu = process.cpuSeconds();
        var answers = hall.answer(wave);
        cpu = process.cpuSeconds() - cpu;
        loans = Loans.of(product) - loans;
        hall.turnUntil(until);
        double most = phones.mostFrames();
        double mean = phones.meanFrames();
        long tally = hall.close(wave);
        return new Round(
                answers,
                phones.misled(),
                tally,
                most / WINDOW,
                mean / WINDOW,
                (double) loans / wave.people(),
                cpu * 1e6 / wave.people(),
                process.residentBytes() / MEGABYTE);
    }

    int wrong() {
        return answers.missing() + answers.refused() + misled;
    }

    @Override
    public String toString() {
        return "%s, p95 %.0f ms; %d told wrongly, the last after %.0f ms; %.1f frames/s, %.3f transactions and %.0f µs of CPU an answer, %.0f MB"
                .formatted(
                        answers,
                        answers.times().percentile(95) / 1e6,
                        misled,
                        tally / 1e6,
                        frames,
                        commits,
                        cpu,
                        megabytes);
    }
}
