package plenum.sessions.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.shared.Caller;

/** The secrets of one session, as hashes, and whom each of them proves. */
record Tokens(Map<String, Caller> bySha256) {

    @Nullable
    Caller prove(String sha256) {
        return bySha256.get(sha256);
    }

    Tokens without(Caller caller) {
        var fewer = new HashMap<>(bySha256);
        fewer.values().removeIf(caller::equals);
        return new Tokens(fewer);
    }

    /** Without those of screens that are gone. */
    Tokens among(Set<UUID> displays) {
        var left = new HashMap<>(bySha256);
        boolean changed = left.values()
                .removeIf(
                        caller -> caller instanceof Caller.Display display && !displays.contains(display.displayId()));
        return changed ? new Tokens(left) : this;
    }

    Tokens plus(UUID session, List<RoomWrite.Token> added) {
        if (added.isEmpty()) {
            return this;
        }
        var more = new HashMap<>(bySha256);
        added.forEach(token -> more.put(token.sha256(), token.caller(session)));
        return new Tokens(more);
    }
}
