package plenum.integrations.jira.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the ways Jira writes an instant: with an offset of four digits, as ISO 8601, or as milliseconds. Never "now". */
final class JiraInstant {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private JiraInstant() {}

    static Optional<Instant> of(JsonNode node, String path) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        var instant = read(node, path).truncatedTo(ChronoUnit.MILLIS);
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LAST)) {
            throw new BadAnswer(path);
        }
        return Optional.of(instant);
    }

    private static Instant read(JsonNode node, String path) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return Instant.ofEpochMilli(node.asLong());
        }
        if (!node.isString()) {
            throw new BadAnswer(path);
        }
        try {
            return OffsetDateTime.parse(node.asString(), WRITTEN).toInstant();
        } catch (DateTimeException unreadable) {
            throw new BadAnswer(path);
        }
    }
}
