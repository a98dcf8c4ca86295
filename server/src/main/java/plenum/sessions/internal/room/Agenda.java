package plenum.sessions.internal.room;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The activities of a session, which of them everybody looks at, none before the first, and whether it goes on by itself. */
public record Agenda(
        Map<UUID, Activity> activities,
        @Nullable UUID currentId,
        @Nullable Advance advance) {

    /** As many as one session may have on it. */
    public static final int MOST = 100;

    public static final Agenda EMPTY = new Agenda(Map.of(), null, null);

    public static Agenda of(Activity current) {
        return new Agenda(Map.of(current.id(), current), current.id(), null);
    }

    public @Nullable Activity current() {
        return currentId == null ? null : get(currentId);
    }

    public Optional<Activity> find(UUID id) {
        return Optional.ofNullable(activities.get(id));
    }

    public Activity get(UUID id) {
        return find(id).orElseThrow();
    }

    public boolean isCurrent(Activity activity) {
        return activity.id().equals(currentId);
    }

    public Stream<Activity> inOrder() {
        return activities.values().stream().sorted(comparing(Activity::order));
    }

    /** What goes on: the current one, what was set aside, and what runs beside it. */
    public Stream<Activity> active() {
        return inOrder().filter(Activity::isActive);
    }

    List<UUID> ids() {
        return new ArrayList<>(inOrder().map(Activity::id).toList());
    }

    /** The place after the last. */
    int end() {
        return activities.values().stream().mapToInt(Activity::order).max().orElse(-1) + 1;
    }

    public Agenda with(Activity one) {
        var more = new LinkedHashMap<>(activities);
        more.put(one.id(), one);
        return new Agenda(more, currentId, advance);
    }

    /** The same with this in front of everybody, unless it runs beside what is there. */
    public Agenda showing(Activity one) {
        var shown = one.isParallel() ? currentId : one.id();
        return new Agenda(with(one).activities, shown, Objects.equals(shown, currentId) ? advance : null);
    }

    Agenda without(UUID id) {
        var less = new LinkedHashMap<>(activities);
        less.remove(id);
        return id.equals(currentId) ? new Agenda(less, null, null) : new Agenda(less, currentId, advance);
    }

    Agenda advancing(@Nullable Advance later) {
        return new Agenda(activities, currentId, later);
    }

    /** Nothing begins by itself any more; where somebody wanted to stay, it is stayed, should it go on one day. */
    Agenda unhurried() {
        return advance == null || advance.at() == null ? this : advancing(null);
    }

    /** What would have begun by itself begins that much later. */
    Agenda waited(Duration by) {
        return advance == null ? this : advancing(advance.delayed(by));
    }

    /** What anybody agreed to do about a result. */
    Stream<Action> actions() {
        return inOrder().flatMap(one -> one.actions().stream());
    }

    Agenda ordered(List<UUID> ids) {
        return each(one -> one.at(ids.indexOf(one.id())));
    }

    Agenda each(UnaryOperator<Activity> change) {
        var later = new LinkedHashMap<>(activities);
        later.replaceAll((id, one) -> change.apply(one));
        return new Agenda(later, currentId, advance);
    }
}
