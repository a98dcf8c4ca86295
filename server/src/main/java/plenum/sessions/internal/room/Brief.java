package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What was prepared for an activity: its words, its configuration and how long it may take; with a number for each change. {@code line} is the
 * line of an agenda kept for reuse that it was made from, if it was made from one.
 */
public record Brief(
        String title,
        @Nullable String description,
        JsonNode config,
        int configVersion,
        @Nullable Duration timeout,
        int revision,
        Instant createdAt,
        Instant updatedAt,
        @Nullable UUID line) {

    public static Brief of(AgendaCommand.Words words, AgendaCommand.Setting setting, Instant at) {
        return of(words, setting, null, at);
    }

    public static Brief of(AgendaCommand.Line line, Instant at) {
        return of(line.words(), line.setting(), line.origin(), at);
    }

    private static Brief of(AgendaCommand.Words words, AgendaCommand.Setting setting, @Nullable UUID line, Instant at) {
        return new Brief(
                words.title(),
                words.description(),
                setting.config(),
                setting.version(),
                words.timeout(),
                1,
                at,
                at,
                line);
    }

    /** As somebody wants it; what they say nothing about stays. */
    Brief changed(AgendaCommand.Change change, Instant at) {
        var setting = change.setting();
        var text = change.description();
        var time = change.timeout();
        return new Brief(
                change.title() == null ? title : change.title(),
                text == null ? description : text.isEmpty() ? null : text,
                setting == null ? config : setting.config(),
                setting == null ? configVersion : setting.version(),
                time == null ? timeout : time.isZero() ? null : time,
                revision + 1,
                createdAt,
                at,
                line);
    }
}
