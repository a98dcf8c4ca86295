package plenum.sessions.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The built-in faces. Never an address: no outside picture is loaded. */
final class Avatars {

    private static final List<String> ALL = List.of(
            "bear", "cat", "dog", "fox", "lion", "monkey", "panda", "penguin", "rabbit", "tiger", "unicorn", "whale",
            "alien", "ghost", "robot", "wizard");

    private Avatars() {}

    /** The face that was asked for, or else one that stays the same for the same person. */
    static String choose(@Nullable String wish, UUID participant) {
        return wish != null && ALL.contains(wish) ? wish : ALL.get(Math.floorMod(participant.hashCode(), ALL.size()));
    }
}
