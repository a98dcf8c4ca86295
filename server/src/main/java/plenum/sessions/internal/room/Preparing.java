package plenum.sessions.internal.room;

import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.sessions.internal.room.Progress.Status;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What is put on a session's agenda, put otherwise, and taken off it. Pure. */
final class Preparing {

    static final int MOST_ACTIVITIES = Agenda.MOST;

    private Preparing() {}

    static Decision<RoomEvent> add(RoomState room, AgendaCommand.Add add, Instant now) {
        var agenda = room.agenda();
        if (agenda.activities().containsKey(add.activity())) {
            return repeated();
        }
        if (agenda.activities().size() >= MOST_ACTIVITIES) {
            return refused(Problem.LIMIT_REACHED.because(MOST_ACTIVITIES + " activities"));
        }
        var ids = agenda.ids();
        int place = add.after() == null ? ids.size() : ids.indexOf(add.after()) + 1;
        var brief = Brief.of(add.words(), add.setting(), now);
        var draft = Activity.draft(add.activity(), agenda.end(), brief, add.setting());
        return new Decision.Accepted<>(placed(agenda, draft, place, now));
    }

    /** Either there is room for all of them or none is put there. */
    static Decision<RoomEvent> insert(RoomState room, List<AgendaCommand.Line> lines, Instant now) {
        var agenda = room.agenda();
        if (lines.stream().allMatch(line -> agenda.activities().containsKey(line.activity()))) {
            return repeated();
        }
        if (agenda.activities().size() + lines.size() > MOST_ACTIVITIES) {
            return refused(Problem.LIMIT_REACHED.because(MOST_ACTIVITIES + " activities"));
        }
        var events = new ArrayList<RoomEvent>();
        int place = agenda.end();
        for (var line : lines) {
            var draft = Activity.draft(line.activity(), place++, Brief.of(line, now), line.setting());
            events.add(AgendaRules.happened(new AgendaEvent.Prepared(draft, Set.of("created")), now));
        }
        return new Decision.Accepted<>(events);
    }

    /** New things come last, and then to their place. */
    private static List<RoomEvent> placed(Agenda agenda, Activity draft, int place, Instant now) {
        var events = new ArrayList<RoomEvent>();
        events.add(AgendaRules.happened(new AgendaEvent.Prepared(draft, Set.of("created")), now));
        var ids = agenda.ids();
        if (place < ids.size()) {
            ids.add(place, draft.id());
            events.add(AgendaRules.happened(new AgendaEvent.Ordered(ids), now));
        }
        return events;
    }

    static Decision<RoomEvent> edit(RoomState room, AgendaCommand.Edit edit, Instant now) {
        var activity = room.agenda().activities().get(edit.activity());
        if (activity == null) {
            return AgendaRules.unknown();
        }
        if (activity.brief().revision() != edit.revision()) {
            return refused(Problem.PRECONDITION_FAILED.refusal());
        }
        var changed = changed(activity, edit.change());
        if (edit.discard()) {
            return discard(room.agenda(), activity, edit, now);
        }
        if (changed.isEmpty()) {
            return repeated();
        }
        return switch (activity.progress().status()) {
            case DRAFT, PUBLISHED ->
                AgendaRules.happens(
                        now,
                        new AgendaEvent.Prepared(
                                edited(activity, edit.change(), now).being(Progress.DRAFT), changed));
            case ACTIVE -> editRunning(room, activity, edit.change(), now);
            case CLOSED -> refused(answered(activity, edit.change()));
        };
    }

    /** While it runs it keeps its questions, and nobody loses time they were promised. */
    private static Decision<RoomEvent> editRunning(
            RoomState room, Activity activity, AgendaCommand.Change change, Instant now) {
        if (changed(activity, change).contains("config")
                || isShorter(activity.brief().timeout(), change.timeout())) {
            return refused(activity.hasAnswers() ? answered(activity, change) : RoomRules.wrongPhase(room));
        }
        var later = edited(activity, change, now);
        return AgendaRules.happens(
                now,
                new AgendaEvent.Prepared(
                        change.timeout() == null ? later : later.being(extended(activity, later, now)),
                        changed(activity, change)));
    }

    /** Who may know what was a promise to those who answered: nothing else is refused in that word. */
    private static Refusal answered(Activity activity, AgendaCommand.Change change) {
        var setting = change.setting();
        boolean isPromise = setting != null
                && !Objects.equals(
                        setting.config().get("anonymity"),
                        activity.brief().config().get("anonymity"));
        return (isPromise ? Problem.ANONYMITY_LOCKED : Problem.ACTIVITY_HAS_ANSWERS).refusal();
    }

    private static Progress extended(Activity before, Activity after, Instant now) {
        var time = after.brief().timeout();
        if (time == null) {
            return Progress.active(null);
        }
        var former = before.brief().timeout();
        var end = before.progress().endsAt();
        return Progress.active(end == null || former == null ? now.plus(time) : end.plus(time.minus(former)));
    }

    private static boolean isShorter(@Nullable Duration before, @Nullable Duration after) {
        return before != null && after != null && !after.isZero() && after.compareTo(before) < 0;
    }

    /** Under a new id, so that no answer that is still on its way can count for what takes its place. */
    private static Decision<RoomEvent> discard(Agenda agenda, Activity activity, AgendaCommand.Edit edit, Instant now) {
        var later = edited(activity, edit.change(), now);
        var setting = edit.change().setting();
        if (setting == null) {
            return refused(Problem.VALIDATION_ERROR.refusal());
        }
        var play = setting.fresh().preparedLike(activity.play());
        var draft = Activity.draft(edit.anew(), agenda.end(), later.brief(), play);
        var events = new ArrayList<RoomEvent>();
        int place = agenda.ids().indexOf(activity.id());
        events.add(AgendaRules.happened(new AgendaEvent.Removed(activity.id()), now));
        events.addAll(placed(agenda.without(activity.id()), draft, place, now));
        return new Decision.Accepted<>(events);
    }

    private static Set<String> changed(Activity activity, AgendaCommand.Change change) {
        var brief = activity.brief();
        var changed = new LinkedHashSet<String>();
        if (change.title() != null && !change.title().equals(brief.title())) {
            changed.add("title");
        }
        if (change.description() != null
                && !change.description().equals(Objects.requireNonNullElse(brief.description(), ""))) {
            changed.add("description");
        }
        if (change.setting() != null && !change.setting().config().equals(brief.config())) {
            changed.add("config");
        }
        if (change.timeout() != null
                && !change.timeout().equals(Objects.requireNonNullElse(brief.timeout(), Duration.ZERO))) {
            changed.add("timeout_seconds");
        }
        return changed;
    }

    private static Activity edited(Activity activity, AgendaCommand.Change change, Instant now) {
        var later = activity.brief().changed(change, now);
        var setting = change.setting();
        return setting == null || setting.config().equals(activity.brief().config())
                ? activity.with(later)
                : activity.with(later).playing(setting.fresh().preparedLike(activity.play()));
    }

    static Decision<RoomEvent> remove(RoomState room, UUID id, Instant now) {
        var activity = room.agenda().activities().get(id);
        if (activity == null) {
            return AgendaRules.unknown();
        }
        return activity.progress().status() == Status.ACTIVE
                ? refused(RoomRules.wrongPhase(room))
                : AgendaRules.happens(now, new AgendaEvent.Removed(id));
    }

    static Decision<RoomEvent> order(RoomState room, List<UUID> wished, Instant now) {
        var ids = room.agenda().ids();
        var order = new LinkedHashSet<>(wished);
        if (!ids.containsAll(order)) {
            return AgendaRules.unknown();
        }
        order.addAll(ids);
        var later = List.copyOf(order);
        return later.equals(ids) ? repeated() : AgendaRules.happens(now, new AgendaEvent.Ordered(later));
    }
}
