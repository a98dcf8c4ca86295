package plenum.sessions.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.activities.Measures;
import plenum.identity.Memberships;
import plenum.identity.SignedIn;
import plenum.realtime.Position;
import plenum.sessions.Comparison;
import plenum.sessions.Comparison.Compared;
import plenum.sessions.internal.room.Activity;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.Progress;
import plenum.sessions.internal.room.Right;
import plenum.sessions.internal.room.RoomState;
import plenum.sessions.internal.room.Standing;

/** Holds what came out of a session against the last one that was made from the same template. */
@Component
class Comparing {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final EarlierSessionStore earlier;
    private final RoomReader reader;
    private final Memberships memberships;
    private final Clock clock;
    private final Map<UUID, Found> known = new ConcurrentHashMap<>();

    Comparing(EarlierSessionStore earlier, RoomReader reader, Memberships memberships, Clock clock) {
        this.earlier = earlier;
        this.reader = reader;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** What was found for a session as it stood, which holds until then. */
    private record Found(Position at, @Nullable Comparison comparison, Instant until) {}

    /** Others were in the former session, so only whoever runs this one may look back, and the members of its team. */
    @Nullable
    Comparison of(Standing standing, Participant reading, SignedIn who) {
        var room = standing.state();
        var place = room.place();
        boolean hasPast = place.teamId() != null || place.hostAccountId() != null;
        boolean mayLook = Right.MANAGE.isHeldBy(reading, room.options())
                || (place.teamId() != null && memberships.teamsOf(who).contains(place.teamId()));
        return hasPast && mayLook ? found(standing).comparison() : null;
    }

    /** Former sessions are read as a whole, so that is done once for however many look at the same page. */
    private Found found(Standing standing) {
        var now = clock.instant();
        known.values().removeIf(one -> !now.isBefore(one.until()));
        return known.compute(
                standing.state().place().id(),
                (id, one) -> one != null && one.at().equals(standing.at())
                        ? one
                        : new Found(standing.at(), lookedUp(standing.state()), now.plus(REMEMBERED)));
    }

    private @Nullable Comparison lookedUp(RoomState room) {
        var now = measured(room);
        if (now.isEmpty()) {
            return null;
        }
        return earlier.list(room.place(), now.keySet()).stream()
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
