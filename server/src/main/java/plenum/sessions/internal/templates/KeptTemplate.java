package plenum.sessions.internal.templates;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A template as it is stored: by whom it is kept, its words and its agenda. */
record KeptTemplate(
        UUID id,
        Keeper keeper,
        String name,
        @Nullable String description,
        List<Line> agenda,
        int revision,
        @Nullable Instant createdAt,
        @Nullable Instant changedAt) {

    /** As many as one account or one team may keep. */
    static final int MOST = 100;

    static final Keeper NOBODY = new Keeper(null, null);

    KeptTemplate {
        agenda = List.copyOf(agenda);
    }

    /** An account or a team; neither, where it came with the program. */
    record Keeper(@Nullable UUID account, @Nullable UUID team) {

        static Keeper of(UUID account, @Nullable UUID team) {
            return team == null ? new Keeper(account, null) : new Keeper(null, team);
        }

        boolean isNobody() {
            return account == null && team == null;
        }
    }

    /** One line, with its whole configuration under the version of the form it was written with. */
    record Line(
            UUID id,
            String type,
            String title,
            @Nullable String description,
            ObjectNode config,
            int configVersion,
            @Nullable Integer timeoutSeconds) {}

    /** Names that differ only in their case are one name. */
    String nameKey() {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
