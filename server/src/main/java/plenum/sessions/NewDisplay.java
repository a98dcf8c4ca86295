package plenum.sessions;

import java.util.UUID;

/** A presenter screen and the secret that opens it. */
public record NewDisplay(UUID displayId, String joinUrl, String token) {

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "NewDisplay[displayId=%s]".formatted(displayId);
    }
}
