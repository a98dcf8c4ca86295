package plenum.bench.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import plenum.bench.figures.Bar;
import plenum.bench.figures.Figure;
import plenum.bench.figures.Report;
import plenum.bench.figures.Samples;
import plenum.planning.internal.calendar.WorkingCalendar;
import plenum.planning.internal.queue.Candidate;
import plenum.planning.internal.queue.Fingerprint;
import plenum.planning.internal.queue.Link;
import plenum.planning.internal.queue.Past;
import plenum.planning.internal.queue.QueueArithmetic;
import plenum.planning.internal.queue.QueueInput;
import plenum.planning.internal.queue.QueueSettings;
import plenum.planning.internal.queue.Stakeholder;
import plenum.planning.internal.sprint.IssueHistory.Level;
import plenum.planning.internal.sprint.WorkState;

/** P20: a queue of ten thousand issues beside sorting the same list by three keys, in one warm process on one thread. */
public final class PlenumQueue {

    private static final int DISCIPLINES = 100;
    private static final int STAKEHOLDERS = 500;
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 15;
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 19);
    private static final String[] PRIORITIES = {"Highest", "High", "Medium", "Low", "Lowest"};

    private PlenumQueue() {}

    public static void main(String[] arguments) throws Exception {
        var large = input(10_000);
        var small = input(1_000);
        for (int round = 0; round < WARM_UP; round++) {
            QueueArithmetic.deal(large);
            QueueArithmetic.deal(small);
            sorted(large);
        }
        var report = new Report(System.out);
        report.measure(into -> measure(into, large, small));
        report.count(into -> into.add(
                Figure.of("P20", "different outputs of equal inputs", differences(large), "", Bar.atMost(0, 0))));
        report.printTable();
    }

    private static void measure(Report report, QueueInput large, QueueInput small) {
        var queue = new double[ROUNDS];
        var tenth = new double[ROUNDS];
        var sort = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            queue[round] = millis(() -> QueueArithmetic.deal(large));
            tenth[round] = millis(() -> QueueArithmetic.deal(small));
            sort[round] = millis(() -> sorted(large));
        }
        var all = Samples.of(queue);
        report.add(Figure.of(
                        "P20",
                        "queue of 10,000 ÷ sorting it by three keys",
                        all.over(Samples.of(sort)),
                        "×",
                        Bar.atMost(20, 10))
                .with("queue_ms", all)
                .with("sort_ms", Samples.of(sort)));
        report.add(Figure.of(
                        "P20",
                        "queue of 10,000 ÷ queue of 1,000",
                        all.over(Samples.of(tenth)),
                        "×",
                        Bar.atMost(12, 10))
                .with("small_ms", Samples.of(tenth)));
    }

    private static double differences(QueueInput input) {
        var first = Fingerprint.of(QueueArithmetic.deal(input));
        return Fingerprint.of(QueueArithmetic.deal(input)).equals(first) ? 0 : 1;
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static List<Candidate> sorted(QueueInput input) {
        var sorted = new ArrayList<>(input.candidates());
        sorted.sort(Comparator.comparing(Candidate::priority, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Candidate::rank)
                .thenComparing(candidate -> candidate.id().toString()));
        return sorted;
    }

    /** Two links an issue, each to a later one, as many as the size of the queue asks for. */
    private static QueueInput input(int issues) {
        var random = new Random(20);
        var candidates = new ArrayList<Candidate>();
        var links = new ArrayList<Link>();
        for (int number = 0; number < issues; number++) {
            candidates.add(candidate(number, random));
            for (int link = 0; link < 2; link++) {
                int later = number + 1 + random.nextInt(200);
                if (later < issues) {
                    links.add(new Link(new UUID(7, number), new UUID(7, later)));
                }
            }
        }
        Map<String, SortedMap<LocalDate, BigDecimal>> capacities = new HashMap<>();
        for (int discipline = 0; discipline < DISCIPLINES; discipline++) {
            var days = new TreeMap<LocalDate, BigDecimal>();
            for (int day = 0; day < 12; day++) {
                days.put(MONDAY.plusDays(day), BigDecimal.valueOf(day % 7 < 5 ? issues / 400.0 : 0));
            }
            capacities.put("Discipline " + discipline, days);
        }
        return new QueueInput(
                MONDAY,
                MONDAY,
                MONDAY.plusDays(11),
                ZoneOffset.UTC,
                WorkingCalendar.MONDAY_TO_FRIDAY,
                candidates,
                links,
                Set.of(),
                capacities,
                Past.UNKNOWN,
                List.of(),
                QueueSettings.FAIR);
    }

    private static Candidate candidate(int number, Random random) {
        var key = "HAR-" + (number + 1);
        int stakeholder = random.nextInt(STAKEHOLDERS);
        return new Candidate(
                new UUID(7, number),
                key,
                "Title of " + key,
                "Story",
                Level.STANDARD,
                WorkState.TODO,
                false,
                false,
                PRIORITIES[random.nextInt(PRIORITIES.length)],
                new Candidate.Size(BigDecimal.valueOf(1 + random.nextInt(8)), null),
                null,
                new Stakeholder(new UUID(8, stakeholder), "Stakeholder " + stakeholder, Stakeholder.Field.OWNER),
                "Discipline " + random.nextInt(DISCIPLINES),
                Map.of(),
                Candidate.Timing.ANY,
                Candidate.Worth.UNSAID,
                Integer.toString(random.nextInt(1_000_000), 36),
                MONDAY.minusDays(random.nextInt(200)));
    }
}
