package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import plenum.planning.internal.calendar.WorkingCalendar;
import plenum.planning.internal.sprint.IssueHistory.Level;
import plenum.planning.internal.sprint.WorkState;

/** A queue told item by item, in a sprint of ten working days from Monday the 19th. */
final class AQueue {

    static final LocalDate DAY_1 = LocalDate.of(2026, 10, 19);
    static final LocalDate DAY_10 = LocalDate.of(2026, 10, 30);
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<UUID> closed = new HashSet<>();
    private final Map<String, SortedMap<LocalDate, BigDecimal>> capacities = new HashMap<>();
    private final List<Pin> pins = new ArrayList<>();
    private final Map<UUID, BigDecimal> entitlements = new HashMap<>();
    private WorkingCalendar calendar = WorkingCalendar.MONDAY_TO_FRIDAY;
    private LocalDate asOf = DAY_1;
    private Past past = Past.UNKNOWN;
    private QueueSettings settings = QueueSettings.FAIR;

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The working days of the sprint, from 1 to 10. */
    static LocalDate day(int number) {
        return DAY_1.plusDays(number > 5 ? number + 1L : number - 1L);
    }

    static Integer numberOf(LocalDate day) {
        if (day == null) {
            return null;
        }
        int days = (int) (day.toEpochDay() - DAY_1.toEpochDay());
        return days > 4 ? days - 1 : days + 1;
    }

    /** Scores 90, 70, 50, 30 and 10 are priorities. */
    AQueue item(String key, String discipline, String stakeholder, String points, int score) {
        return item(key, discipline, stakeholder, points, score, item -> item);
    }

    AQueue item(String key, String discipline, String stakeholder, String points, int score, UnaryOperator<Told> more) {
        var told = more.apply(new Told());
        candidates.add(new Candidate(
                id(key),
                key,
                "Title of " + key,
                told.type,
                told.level,
                told.state,
                told.deleted,
                told.flagged,
                Map.of(90, "Highest", 70, "High", 50, "Medium", 30, "Low", 10, "Lowest")
                        .get(score),
                new Candidate.Size(points == null ? null : new BigDecimal(points), told.hours),
                null,
                stakeholder == null ? null : new Stakeholder(id(stakeholder), stakeholder, Stakeholder.Field.REPORTER),
                discipline,
                told.split,
                told.timing,
                told.worth,
                told.rank == null ? key : told.rank,
                told.createdOn));
        return this;
    }

    /** What else there is to an item. */
    static final class Told {
        private String type = "Story";
        private Level level = Level.STANDARD;
        private WorkState state = WorkState.TODO;
        private boolean deleted;
        private boolean flagged;
        private BigDecimal hours;
        private Map<String, BigDecimal> split = Map.of();
        private Candidate.Timing timing = Candidate.Timing.ANY;
        private Candidate.Worth worth = Candidate.Worth.UNSAID;
        private String rank;
        private LocalDate createdOn;

        Told type(String other) {
            type = other;
            return this;
        }

        Told level(Level other) {
            level = other;
            return this;
        }

        Told state(WorkState other) {
            state = other;
            return this;
        }

        Told deleted() {
            deleted = true;
            return this;
        }

        Told flagged() {
            flagged = true;
            return this;
        }

        Told hours(String amount) {
            hours = new BigDecimal(amount);
            return this;
        }

        Told split(Map<String, BigDecimal> amounts) {
            split = amounts;
            return this;
        }

        Told softDue(LocalDate day) {
            timing = new Candidate.Timing(Candidate.Schedule.SOFT, day, null);
            return this;
        }

        Told due(LocalDate day) {
            timing = new Candidate.Timing(Candidate.Schedule.FLEXIBLE, day, null);
            return this;
        }

        Told hardOn(LocalDate day) {
            timing = new Candidate.Timing(
                    Candidate.Schedule.HARD,
                    null,
                    day.atTime(14, 0).atZone(ZONE).toInstant());
            return this;
        }

        Told worth(int value, int criticality, int risk) {
            worth = new Candidate.Worth(
                    BigDecimal.valueOf(value), BigDecimal.valueOf(criticality), BigDecimal.valueOf(risk));
            return this;
        }

        Told rank(String other) {
            rank = other;
            return this;
        }

        Told createdOn(LocalDate day) {
            createdOn = day;
            return this;
        }
    }

    static Instant hour(LocalDate day) {
        return day.atTime(14, 0).atZone(ZONE).toInstant();
    }

    AQueue blocks(String blocker, String blocked) {
        links.add(new Link(id(blocker), id(blocked)));
        return this;
    }

    AQueue closedElsewhere(String key) {
        closed.add(id(key));
        return this;
    }

    AQueue capacity(String discipline, String eachDay) {
        var days = new TreeMap<LocalDate, BigDecimal>();
        for (int number = 1; number <= 10; number++) {
            days.put(day(number), new BigDecimal(eachDay));
        }
        capacities.put(discipline, days);
        return this;
    }

    AQueue entitled(String stakeholder, String weight) {
        entitlements.put(id(stakeholder), new BigDecimal(weight));
        return this;
    }

    AQueue pinned(String key, int position) {
        pins.add(new Pin(id(key), position, 99, id("Maya")));
        return this;
    }

    AQueue asOf(LocalDate day) {
        asOf = day;
        return this;
    }

    AQueue past(Past other) {
        past = other;
        return this;
    }

    AQueue with(QueueSettings other) {
        settings = other;
        return this;
    }

    AQueue roundRobin() {
        return with(QueueSettings.Algorithm.DISCIPLINE_ROUND_ROBIN, QueueSettings.Basis.CAPACITY, null);
    }

    AQueue byProbability(Long seed) {
        return with(QueueSettings.Algorithm.CAPACITY_FAIR, QueueSettings.Basis.PROBABILITY, seed);
    }

    private AQueue with(QueueSettings.Algorithm algorithm, QueueSettings.Basis basis, Long seed) {
        var usual = QueueSettings.FAIR;
        return with(new QueueSettings(
                algorithm,
                usual.excludeSubtasks(),
                usual.includeDone(),
                usual.weights(),
                usual.priorities(),
                usual.entitlements(),
                usual.unit(),
                basis,
                usual.confidence(),
                seed));
    }

    AQueue weighted(Weights weights) {
        return with(new QueueSettings(
                settings.algorithm(),
                settings.excludeSubtasks(),
                settings.includeDone(),
                weights,
                settings.priorities(),
                settings.entitlements(),
                settings.unit(),
                settings.basis(),
                settings.confidence(),
                settings.seed()));
    }

    QueueInput input() {
        var entitled = new QueueSettings(
                settings.algorithm(),
                settings.excludeSubtasks(),
                settings.includeDone(),
                settings.weights(),
                settings.priorities(),
                entitlements,
                settings.unit(),
                settings.basis(),
                settings.confidence(),
                settings.seed());
        return new QueueInput(
                asOf,
                DAY_1,
                DAY_10,
                ZONE,
                calendar,
                List.copyOf(candidates),
                List.copyOf(links),
                Set.copyOf(closed),
                Map.copyOf(capacities),
                past,
                List.copyOf(pins),
                entitled);
    }

    DealtQueue deal() {
        return QueueArithmetic.deal(input());
    }

    List<String> order() {
        return deal().items().stream().map(QueueItem::key).toList();
    }

    QueueItem item(String key) {
        return deal().find(key).orElseThrow();
    }
}
