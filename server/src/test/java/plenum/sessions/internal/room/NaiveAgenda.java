package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a session has on its agenda, as one would keep it on a sheet of paper. */
abstract class NaiveAgenda extends NaiveLead {

    private final List<String> deck;

    NaiveAgenda(Place.Limits limits, Duration timeout, List<String> deck, Instant now) {
        super(limits, timeout, deck, now);
        this.deck = deck;
    }

    List<String> plan(RoomCommand.Plan plan, Instant now) {
        var person = find(plan.participant());
        var command = plan.command();
        boolean prepares = command instanceof AgendaCommand.Add
                || command instanceof AgendaCommand.Insert
                || command instanceof AgendaCommand.Edit
                || command instanceof AgendaCommand.Remove
                || command instanceof AgendaCommand.Order
                || command instanceof AgendaCommand.Agree
                || command instanceof AgendaCommand.Amend;
        if (prepares ? !controls(person) : !runs(plan.participant())) {
            return refused("UNAUTHORIZED");
        }
        if (!prepares && paused != null) {
            return refused(graceStarted == null ? "SESSION_PAUSED" : "GRACE_PERIOD_ERROR");
        }
        var news = switch (command) {
            case AgendaCommand.Add add -> add(add);
            case AgendaCommand.Insert(var lines) -> insert(lines);
            case AgendaCommand.Agree(var id, var action) -> new NaiveDeeds(agenda).agree(entry(id), action);
            case AgendaCommand.Amend amend -> new NaiveDeeds(agenda).amend(entry(amend.activity()), amend);
            case AgendaCommand.Stay() -> List.<String>of();
            case AgendaCommand.Edit edit -> edit(edit, now);
            case AgendaCommand.Remove(var id) -> remove(entry(id));
            case AgendaCommand.Order(var ids) -> order(ids);
            case AgendaCommand.Publish(var id) -> publish(entry(id));
            case AgendaCommand.Start(var id, var closing) -> begin(entry(id), closing, now);
            case AgendaCommand.Close(var id) -> close(entry(id), now);
            case AgendaCommand.Reopen(var id, var closing) -> reopen(plan.participant(), entry(id), closing, now);
        };
        if (!news.isEmpty() && !news.getFirst().startsWith("refused")) {
            touch(now);
        }
        return news;
    }

    private List<String> add(AgendaCommand.Add add) {
        if (entry(add.activity()) != null) {
            return List.of();
        }
        if (agenda.size() >= 100) {
            return refused("LIMIT_REACHED");
        }
        var words = add.words();
        var one = new NaiveActivity(
                add.activity(),
                words.title(),
                new NaiveTable(deck),
                add.setting().config().toString());
        one.description = words.description();
        one.timeout = words.timeout();
        return put(one, add.after() == null ? agenda.size() : agenda.indexOf(entry(add.after())) + 1);
    }

    private List<String> insert(List<AgendaCommand.Line> lines) {
        if (agenda.size() + lines.size() > 100) {
            return refused("LIMIT_REACHED");
        }
        return lines.stream()
                .flatMap(line ->
                        add(new AgendaCommand.Add(line.activity(), line.setting(), line.words(), null)).stream())
                .toList();
    }

    private List<String> put(NaiveActivity one, int place) {
        var news = new ArrayList<String>();
        news.add("prepared " + one.id + " [created] draft");
        boolean isLast = place == agenda.size();
        agenda.add(place, one);
        if (!isLast) {
            news.add(ordered());
        }
        return news;
    }

    private String ordered() {
        return "ordered " + agenda.stream().map(one -> one.id).toList();
    }

    private List<String> edit(AgendaCommand.Edit edit, Instant now) {
        var one = entry(edit.activity());
        if (one == null) {
            return refused("ACTIVITY_NOT_FOUND");
        }
        if (one.revision != edit.revision()) {
            return refused("PRECONDITION_FAILED");
        }
        var change = edit.change();
        if (edit.discard()) {
            int place = agenda.indexOf(one);
            agenda.remove(one);
            if (shown == one) {
                show(null);
            }
            var anew = new NaiveActivity(edit.anew(), one.title, one.table.asNew(), one.rules);
            anew.description = one.description;
            anew.timeout = one.timeout;
            anew.revision = one.revision;
            apply(anew, change);
            var news = new ArrayList<>(List.of("dropped " + one.id));
            news.addAll(put(anew, place));
            return news;
        }
        var changed = changed(one, change);
        if (changed.isEmpty()) {
            return List.of();
        }
        if (one.status.equals("closed")) {
            return refused("ACTIVITY_HAS_ANSWERS");
        }
        if (!one.isActive()) {
            if (changed.contains("config")) {
                one.table = one.table.asNew();
            }
            apply(one, change);
            one.status = "draft";
            return List.of("prepared " + one.id + " " + changed + " draft");
        }
        if (changed.contains("config") || NaiveDeeds.isShorter(one.timeout, change.timeout())) {
            return refused(one.table.hasAnswers() ? "ACTIVITY_HAS_ANSWERS" : "WRONG_PHASE");
        }
        var before = one.timeout;
        apply(one, change);
        if (change.timeout() != null) {
            one.endsAt = one.timeout == null
                    ? null
                    : before == null || one.endsAt == null
                            ? now.plus(one.timeout)
                            : one.endsAt.plus(one.timeout.minus(before));
        }
        return List.of("prepared " + one.id + " " + changed + " active");
    }

    private static TreeSet<String> changed(NaiveActivity one, AgendaCommand.Change change) {
        var changed = new TreeSet<String>();
        if (change.title() != null && !change.title().equals(one.title)) {
            changed.add("title");
        }
        if (change.description() != null
                && !change.description().equals(one.description == null ? "" : one.description)) {
            changed.add("description");
        }
        if (change.setting() != null && !change.setting().config().toString().equals(one.rules)) {
            changed.add("config");
        }
        if (change.timeout() != null
                && change.timeout().toSeconds() != (one.timeout == null ? 0 : one.timeout.toSeconds())) {
            changed.add("timeout_seconds");
        }
        return changed;
    }

    private static void apply(NaiveActivity one, AgendaCommand.Change change) {
        one.revision++;
        one.title = change.title() == null ? one.title : change.title();
        if (change.description() != null) {
            one.description = change.description().isEmpty() ? null : change.description();
        }
        if (change.timeout() != null) {
            one.timeout = change.timeout().isZero() ? null : change.timeout();
        }
        if (change.setting() != null) {
            one.rules = change.setting().config().toString();
        }
    }

    private List<String> remove(@Nullable NaiveActivity one) {
        if (one == null) {
            return refused("ACTIVITY_NOT_FOUND");
        }
        if (one.isActive()) {
            return refused("WRONG_PHASE");
        }
        agenda.remove(one);
        if (shown == one) {
            show(null);
        }
        return List.of("dropped " + one.id);
    }

    private List<String> order(List<UUID> ids) {
        var wished = new ArrayList<NaiveActivity>();
        for (var id : ids) {
            var one = entry(id);
            if (one == null) {
                return refused("ACTIVITY_NOT_FOUND");
            }
            if (!wished.contains(one)) {
                wished.add(one);
            }
        }
        for (var one : agenda) {
            if (!wished.contains(one)) {
                wished.add(one);
            }
        }
        if (wished.equals(agenda)) {
            return List.of();
        }
        agenda.clear();
        agenda.addAll(wished);
        return List.of(ordered());
    }

    /** Nothing has begun; the first table is only prepared. */
    void drafted() {
        status = "draft";
        agenda.getFirst().status = "draft";
        show(null);
    }

    List<String> beginSession(UUID by, Instant now) {
        if (!runs(by)) {
            return refused("UNAUTHORIZED");
        }
        if (!status.equals("draft")) {
            return List.of();
        }
        if (paused != null) {
            return refused("SESSION_PAUSED");
        }
        touch(now);
        if (!agenda.isEmpty()) {
            return begin(agenda.getFirst(), false, now);
        }
        status = "active";
        return List.of("session begun");
    }

    private List<String> publish(@Nullable NaiveActivity one) {
        if (one == null) {
            return refused("ACTIVITY_NOT_FOUND");
        }
        if (one.status.equals("published")) {
            return List.of();
        }
        if (!one.status.equals("draft")) {
            return refused("WRONG_PHASE");
        }
        one.status = "published";
        return List.of("published " + one.id);
    }

    private List<String> begin(@Nullable NaiveActivity one, boolean closing, Instant now) {
        if (one == null) {
            return refused("ACTIVITY_NOT_FOUND");
        }
        if (one.status.equals("closed")) {
            return refused("WRONG_PHASE");
        }
        if (one.isActive() && one == shown) {
            return List.of();
        }
        var begun = new ArrayList<String>();
        if (status.equals("draft")) {
            status = "active";
            begun.add("session begun");
        }
        var news = inFront(one, closing, now, () -> {
            var end = one.isActive() ? one.endsAt : one.timeout == null ? null : now.plus(one.timeout);
            one.begin(end);
            return List.of("begun " + one.id + Story.until(end));
        });
        begun.addAll(news);
        return begun;
    }

    private List<String> inFront(NaiveActivity one, boolean closing, Instant now, Supplier<List<String>> then) {
        var news = new ArrayList<String>();
        if (shown != null && shown != one && shown.takesAnswers()) {
            if (!closing) {
                return refused("WRONG_PHASE");
            }
            shown.close("manual", now);
            news.add("closed " + shown.id + " manual");
        }
        news.addAll(then.get());
        show(one);
        return news;
    }

    private List<String> close(@Nullable NaiveActivity one, Instant now) {
        if (one == null) {
            return refused("ACTIVITY_NOT_FOUND");
        }
        if (one.status.equals("closed")) {
            return List.of();
        }
        if (!one.isActive()) {
            return refused("ACTIVITY_NOT_ACTIVE");
        }
        one.close("manual", now);
        return List.of("closed " + one.id + " manual");
    }

    private List<String> reopen(UUID by, @Nullable NaiveActivity one, boolean closing, Instant now) {
        if (one == null) {
            return refused("ACTIVITY_NOT_FOUND");
        }
        if (one.isActive()) {
            return List.of();
        }
        if (!one.status.equals("closed")) {
            return refused("WRONG_PHASE");
        }
        return inFront(one, closing, now, () -> {
            var news = new ArrayList<String>();
            one.table.times.delay(sinceClosed(one, now));
            news.add(reopened(one, now));
            if (one.table.isShowing()) {
                news.addAll(one.table.again(by, one.table.round(), false, "revote", now));
            }
            return news;
        });
    }

    private static Duration sinceClosed(NaiveActivity one, Instant now) {
        return now.isAfter(one.closedAt) ? Duration.between(one.closedAt, now) : Duration.ZERO;
    }

    String reopened(NaiveActivity one, Instant now) {
        Instant end = null;
        if (one.timeout != null) {
            var left = one.why.equals("timeout") || one.endsAt == null
                    ? one.timeout
                    : Duration.between(one.closedAt, one.endsAt);
            end = now.plus(left.isNegative() ? one.timeout : left);
        }
        one.begin(end);
        return "reopened " + one.id + Story.until(end);
    }

    /** What happens at the tables by itself, and then what is over. */
    List<String> tick(Set<UUID> crowd, Map<UUID, Instant> away, Instant now) {
        for (var one : agenda) {
            var news = one.isActive() ? one.table.wake(crowd, away, now) : List.<String>of();
            if (!news.isEmpty()) {
                return news;
            }
        }
        for (var one : agenda) {
            if (one.isActive() && one.endsAt != null && !now.isBefore(one.endsAt)) {
                one.close("timeout", now);
                return List.of("closed " + one.id + " timeout");
            }
        }
        return List.of();
    }

    @Override
    @Nullable
    Instant ahead() {
        return isOver()
                ? null
                : agenda.stream()
                        .filter(NaiveActivity::isActive)
                        .map(one -> one.table.ahead.closes)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    @Override
    void closeAll(Instant now) {
        agenda.stream().filter(NaiveActivity::isActive).forEach(one -> one.close("session_ended", now));
    }

    String phase() {
        if (shown == null) {
            return "waiting";
        }
        var stage = shown.table.ahead.goesOn() ? "voting" : shown.table.stage();
        return shown.isActive() || Objects.equals(stage, "results") ? stage : "waiting";
    }
}
