package plenum.sessions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.identity.SignedIn;
import plenum.shared.Caller;

/** What a session has on its agenda: prepared, begun, closed and begun again. */
public interface Agendas {

    List<ActivityState> list(Caller caller);

    ActivityState get(Caller caller, UUID activity);

    Planned add(Caller caller, SignedIn who, NewActivity wish);

    /** Changes what nobody has changed since it was seen; what is absent stays. */
    Planned edit(Caller caller, SignedIn who, UUID activity, ActivityChange change);

    /** Puts the same once more after it, as a draft. */
    Planned duplicate(Caller caller, UUID activity);

    /** Takes it off the agenda, unless it goes on. */
    long remove(Caller caller, UUID activity);

    /** Those named come first, in this order. */
    List<ActivityState> order(Caller caller, List<UUID> activities);

    Planned publish(Caller caller, UUID activity);

    /** Brings it in front of everybody; what has open answers there is closed only if that is said. */
    Planned start(Caller caller, UUID activity, boolean closeCurrent);

    Planned close(Caller caller, UUID activity);

    Planned reopen(Caller caller, UUID activity, boolean closeCurrent);

    /** What was to begin by itself does not; answers the version that contains that. */
    long stay(Caller caller);

    /** What everybody may know of the current round, once its result is shown. */
    ActivityResults results(Caller caller, UUID activity);

    /** How everybody would see it now, were it in front of them: to be looked at before it is. */
    SessionState.CurrentActivity preview(Caller caller, UUID activity);

    record Planned(ActivityState activity, long v) {}

    /** What somebody wants to do with the others, in the type's own words. */
    record NewActivity(
            String type,
            String title,
            @Nullable String description,
            @Nullable Map<String, Object> config,
            @Nullable Integer timeoutSeconds) {}

    /**
     * @param seen the revision somebody looked at; absent if they mean whatever there is
     * @param discard throws away what people answered and begins a new draft
     */
    record ActivityChange(
            @Nullable Integer seen,
            @Nullable String title,
            @Nullable String description,
            @Nullable Map<String, Object> config,
            @Nullable Integer timeoutSeconds,
            boolean discard) {}
}
