package plenum.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did something that has to be known for years. Told within the transaction it describes and kept with it;
 * where nothing is stored, because it failed, it is kept alone. Ids only: names are looked up when it is shown, and
 * secrets and votes are never in it.
 *
 * @param action what was done, as `thing.past_tense`: `account.signed_in`
 * @param target the id of what it was done to
 */
public record Audited(
        String action,
        ActorKind actorKind,
        @Nullable UUID actor,
        @Nullable String target,
        Outcome outcome,
        Map<String, String> details) {

    /** What kind of caller did it. */
    public enum ActorKind {
        MEMBER,
        API_KEY,
        SEAT,
        INTEGRATION,
        SYSTEM,
        NOBODY
    }

    /** How it ended. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    public Audited {
        details = Map.copyOf(details);
    }

    public static Audited by(UUID account, String action) {
        return new Audited(action, ActorKind.MEMBER, account, null, Outcome.DONE, Map.of());
    }

    public static Audited bySeat(Caller.Seat seat, String action) {
        return new Audited(action, ActorKind.SEAT, seat.participantId(), null, Outcome.DONE, Map.of());
    }

    public static Audited bySystem(String action) {
        return new Audited(action, ActorKind.SYSTEM, null, null, Outcome.DONE, Map.of());
    }

    public static Audited byNobody(String action) {
        return new Audited(action, ActorKind.NOBODY, null, null, Outcome.DONE, Map.of());
    }

    public Audited on(Object newTarget) {
        return new Audited(action, actorKind, actor, newTarget.toString(), outcome, details);
    }

    public Audited refused() {
        return new Audited(action, actorKind, actor, target, Outcome.REFUSED, details);
    }

    public Audited failed() {
        return new Audited(action, actorKind, actor, target, Outcome.FAILED, details);
    }

    public Audited with(String name, String value) {
        var more = new HashMap<>(details);
        more.put(name, value);
        return new Audited(action, actorKind, actor, target, outcome, more);
    }
}
