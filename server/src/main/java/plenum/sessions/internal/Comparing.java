package plenum.sessions.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.activities.Measures;
import plenum.sessions.Comparison;
import plenum.sessions.Comparison.Compared;
import plenum.sessions.internal.room.Activity;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.Progress;
import plenum.sessions.internal.room.Right;
import plenum.sessions.internal.room.RoomState;

/** Holds what came out of a session against the last one that was made from the same template. */
@Component
class Comparing {

    private final EarlierSessionStore earlier;
    private final RoomReader reader;

    Comparing(EarlierSessionStore earlier, RoomReader reader) {
        this.earlier = earlier;
        this.reader = reader;
    }

    /** A team may look at its own past; of an account's sessions only whoever runs them, as others were in the former. */
    @Nullable
    Comparison of(RoomState room, Participant who) {
        var place = room.place();
        boolean mayLook =
                place.teamId() != null || (place.hostAccountId() != null && Right.MANAGE.isHeldBy(who, room.options()));
        var now = mayLook ? measured(room) : Map.<UUID, Measured>of();
        if (now.isEmpty()) {
            return null;
        }
        return earlier.list(place, now.keySet()).stream()
                .map(reader::find)
                .flatMap(Optional::stream)
                .map(loaded -> against(now, loaded.standing().state()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private record Measured(UUID activity, Measures measures) {}

    /** By the line of the template; of two made from one line the first counts. */
    private static Map<UUID, Measured> measured(RoomState room) {
        var all = new LinkedHashMap<UUID, Measured>();
        for (var activity : room.agenda().inOrder().toList()) {
            var measures = activity.progress().status() == Progress.Status.DRAFT
                    ? null
                    : activity.play().measures();
            if (measures != null) {
                all.putIfAbsent(line(activity), new Measured(activity.id(), measures));
            }
        }
        return all;
    }

    private static UUID line(Activity activity) {
        var line = activity.brief().line();
        return line == null ? activity.id() : line;
    }

    private static @Nullable Comparison against(Map<UUID, Measured> now, RoomState former) {
        var before = measured(former);
        var compared = new ArrayList<Compared>();
        now.forEach((line, measured) -> {
            var then = before.get(line);
            var both = then == null ? null : compared(measured, then.measures());
            if (both != null) {
                compared.add(both);
            }
        });
        var place = former.place();
        var began = former.course().startedAt();
        return compared.isEmpty()
                ? null
                : new Comparison(
                        place.id(), former.options().name(), began == null ? place.createdAt() : began, compared);
    }

    /** On another scale a figure means something else. */
    private static @Nullable Compared compared(Measured now, Measures then) {
        var measures = now.measures();
        if (measures.unit() != then.unit()
                || !Objects.equals(measures.least(), then.least())
                || !Objects.equals(measures.most(), then.most())) {
            return null;
        }
        var before = then.lines().stream().collect(Collectors.toMap(Measures.Line::key, Measures.Line::value));
        var lines = new ArrayList<Comparison.Slope>();
        for (var line : measures.lines()) {
            var former = before.get(line.key());
            if (former != null) {
                lines.add(new Comparison.Slope(line.label(), former, line.value()));
            }
        }
        return lines.isEmpty()
                ? null
                : new Compared(
                        now.activity(),
                        measures.unit(),
                        then.people(),
                        measures.people(),
                        measures.least(),
                        measures.most(),
                        lines);
    }
}
