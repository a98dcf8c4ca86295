package plenum.sessions.internal.room;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** A round is known by its activity and its number; who wants one id for it gets one that follows from both. */
public final class RoundIds {

    private RoundIds() {}

    public static UUID of(UUID activity, int round) {
        return UUID.nameUUIDFromBytes((activity + "/" + round).getBytes(UTF_8));
    }
}
