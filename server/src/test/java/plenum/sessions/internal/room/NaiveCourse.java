package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who runs a room, whether it goes on and how long, as its specification tells it in the plainest way. */
abstract class NaiveCourse {

    /** One person, there or gone. */
    static final class Person {
        final UUID id;
        String name;
        final Instant joinedAt;
        String role;
        boolean votes;

        @Nullable
        Integer seat;

        boolean gone;
        boolean online = true;
        boolean idle;
        Instant since;
        Instant turned;

        @Nullable
        Removal removal;

        boolean hidden;

        @Nullable
        String reseated;

        @Nullable
        Instant nudged;

        Person(UUID id, String name, String role, boolean votes, Instant joinedAt) {
            this.id = id;
            this.name = name;
            this.role = role;
            this.votes = votes;
            this.joinedAt = joinedAt;
            this.since = joinedAt;
            this.turned = joinedAt;
        }
    }

    /** Out of sight, or in sight again, which begins with looking. */
    static void reach(Person person, boolean online, Instant now) {
        person.online = online;
        person.idle = false;
        person.turned = now;
        person.since = now;
    }

    static final Duration GRACE = Duration.ofMinutes(5);

    private final Duration timeout;
    final List<Person> people = new ArrayList<>();
    String status = "active";

    @Nullable
    UUID facilitator;

    @Nullable
    String code = ARoom.CODE;

    Instant lastActivityAt;
    Instant expiresAt;

    @Nullable
    Instant endedAt;

    @Nullable
    String paused;

    @Nullable
    Instant graceStarted;

    boolean warned;
    boolean expiring;
    String loss = "takeover";
    boolean everyoneControls;

    NaiveCourse(Duration timeout, Instant now) {
        this.timeout = timeout;
        this.lastActivityAt = now;
        this.expiresAt = now.plus(timeout);
    }

    /** Whatever goes on is closed with the session. */
    abstract void closeAll(Instant now);

    /** Until when people vote before they meet, if they do. */
    @Nullable
    abstract Instant ahead();

    boolean hosted;

    boolean isOver() {
        return !status.equals("active") && !status.equals("draft");
    }

    static List<String> refused(String code) {
        return List.of("refused " + code);
    }

    /** Times at which a clock might strike. */
    List<Instant> moments() {
        if (graceStarted == null) {
            return List.of(expiresAt.minus(Duration.ofMinutes(2)), expiresAt);
        }
        return List.of(graceStarted.plus(Duration.ofMinutes(3)), graceStarted.plus(GRACE));
    }

    List<String> wake(Instant now) {
        if (graceStarted != null) {
            if (!now.isBefore(graceStarted.plus(GRACE))) {
                var next = next();
                if (next == null) {
                    var news = new ArrayList<>(waited("expired", now, false));
                    paused = "no_facilitator";
                    news.add("paused no_facilitator");
                    return news;
                }
                var news = new ArrayList<>(waited("expired", now, true));
                news.add(led(next, "grace_period_expired"));
                news.add("resumed");
                paused = null;
                return news;
            }
            if (!warned && !now.isBefore(graceStarted.plus(Duration.ofMinutes(3)))) {
                warned = true;
                return List.of("warned");
            }
            return List.of();
        }
        if (!now.isBefore(expiresAt)) {
            over("expired", now);
            return List.of("expired inactivity");
        }
        if (!expiring && !now.isBefore(expiresAt.minus(Duration.ofMinutes(2)))) {
            expiring = true;
            return List.of("expiring");
        }
        return List.of();
    }

    List<String> waited(String how, Instant now, boolean goesOn) {
        if (now.isAfter(graceStarted)) {
            expiresAt = expiresAt.plus(Duration.between(graceStarted, now));
        }
        graceStarted = null;
        warned = false;
        return List.of("waited " + how + " " + goesOn);
    }

    /** Whoever was waited for is waited for no more, and that is told first. */
    List<String> ended(UUID by, Instant now) {
        var news = new ArrayList<String>();
        if (graceStarted != null) {
            news.addAll(waited("session_ended", now, false));
        }
        over("completed", now);
        news.add("ended " + by);
        return news;
    }

    void over(String how, Instant now) {
        closeAll(now);
        status = how;
        endedAt = now;
        paused = null;
        graceStarted = null;
        warned = false;
        expiring = false;
    }

    String led(@Nullable Person next, String why) {
        var former = next != null && next.id.equals(facilitator) ? null : facilitator;
        var line = "facilitator " + former + " > " + (next == null ? null : next.id) + " " + why;
        if (next != null && (why.equals("transfer") || why.equals("left"))) {
            code = null;
        }
        for (var one : people) {
            if (one.id.equals(facilitator) && one.role.equals("facilitator")) {
                one.role = "co_facilitator";
            }
        }
        facilitator = next == null ? null : next.id;
        if (next != null) {
            next.role = "facilitator";
        }
        return line;
    }

    @Nullable
    Person next() {
        return switch (loss) {
            case "takeover" -> longest(List.of("co_facilitator voter", "spectator"));
            case "cofacilitator" -> longest(List.of("co_facilitator"));
            default -> null;
        };
    }

    /** The one who is connected longest, of the first group of roles that has anybody. */
    @Nullable
    Person longest(List<String> groups) {
        for (var roles : groups) {
            var here = people.stream()
                    .filter(one -> !one.gone && one.online && !one.id.equals(facilitator))
                    .filter(one -> List.of(roles.split(" ")).contains(one.role))
                    .sorted(Comparator.comparing((Person one) -> one.id))
                    .sorted(Comparator.comparing((Person one) -> one.joinedAt))
                    .sorted(Comparator.comparing((Person one) -> one.since))
                    .findFirst();
            if (here.isPresent()) {
                return here.get();
            }
        }
        return null;
    }

    List<String> takeOver(@Nullable Person person, Instant now) {
        if (person == null || person.gone || !person.role.equals("co_facilitator") || !loss.equals("cofacilitator")) {
            return refused("UNAUTHORIZED");
        }
        if (graceStarted == null) {
            return refused("WRONG_PHASE");
        }
        var news = new ArrayList<>(waited("takeover", now, true));
        news.add(led(person, "takeover"));
        paused = null;
        news.add("resumed");
        return news;
    }

    List<String> transfer(UUID by, UUID to) {
        var person = find(by);
        if (person == null || person.gone || !person.role.equals("facilitator")) {
            return refused("UNAUTHORIZED");
        }
        if (paused != null && !paused.equals("manual")) {
            return refused(graceStarted == null ? "SESSION_PAUSED" : "GRACE_PERIOD_ERROR");
        }
        var next = find(to);
        if (next == null || next == person || next.gone || !next.online) {
            return refused("TRANSFER_TARGET_INVALID");
        }
        return List.of(led(next, "transfer"));
    }

    /** Somebody comes into sight: are they the one who is missing? */
    List<String> arrived(Person person, Instant now) {
        if (paused == null || paused.equals("manual")) {
            return List.of();
        }
        if (graceStarted != null) {
            if (!person.id.equals(facilitator)) {
                return List.of();
            }
            var news = new ArrayList<>(waited("facilitator_returned", now, true));
            paused = null;
            news.add("resumed");
            return news;
        }
        if (person.id.equals(facilitator)) {
            paused = null;
            return List.of("resumed");
        }
        boolean helped = person.role.equals("co_facilitator");
        boolean may = switch (loss) {
            case "takeover" -> true;
            case "cofacilitator" -> helped;
            default -> helped && facilitator == null;
        };
        if (!may) {
            return List.of();
        }
        paused = null;
        return List.of(led(person, "grace_period_expired"), "resumed");
    }

    /** Once people meet, whoever should run it is waited for. */
    List<String> met(boolean nobodyWasWaitedFor, List<String> news, Instant now) {
        if (!nobodyWasWaitedFor || ahead() != null || isOver() || paused != null) {
            return news;
        }
        var more = new ArrayList<>(news);
        if (facilitator == null) {
            paused = "no_facilitator";
            more.add("paused no_facilitator");
        } else if (!find(facilitator).online) {
            more.addAll(lost(facilitator, now));
        }
        return more;
    }

    List<String> lost(UUID id, Instant now) {
        paused = "facilitator_lost";
        graceStarted = now;
        return List.of("paused facilitator_lost", "waiting " + id + " " + now.plus(GRACE));
    }

    @Nullable
    Person heir() {
        return longest(
                loss.equals("takeover") ? List.of("co_facilitator", "voter", "spectator") : List.of("co_facilitator"));
    }

    void touch(Instant now) {
        lastActivityAt = now;
        var until = ahead();
        expiresAt = (until == null || until.isBefore(now) ? now : until).plus(timeout);
        expiring = false;
    }

    boolean plays(@Nullable Person person) {
        return controls(person) || (person != null && !person.gone && person.role.equals("voter") && everyoneControls);
    }

    static boolean controls(@Nullable Person person) {
        return person != null
                && !person.gone
                && (person.role.equals("facilitator") || person.role.equals("co_facilitator"));
    }

    @Nullable
    Person find(UUID id) {
        for (var one : people) {
            if (one.id.equals(id)) {
                return one;
            }
        }
        return null;
    }
}
