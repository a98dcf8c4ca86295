package plenum.sessions.internal.room;

import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Somebody was sent away, perhaps for good, perhaps with a word why that only they hear. */
public record Removal(boolean banned, @Nullable String reason) {

    public Refusal refusal() {
        var refusal = Problem.PARTICIPANT_KICKED.refusal();
        return reason == null ? refusal : refusal.with("reason", reason);
    }
}
