package plenum.integrations.jira.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads words out of Jira's JSON so that they can be stored: no empty ones, none too long, no characters a table refuses. */
final class JiraText {

    static final int LONGEST = 1_000;

    private JiraText() {}

    static @Nullable String of(JsonNode node) {
        return node.isString() || node.isNumber() ? kept(node.asString()) : null;
    }

    /** A text that has to be there. */
    static String at(JsonNode node, String path) {
        var value = node;
        for (var name : path.split("\\.")) {
            value = value.path(name);
        }
        var text = of(value);
        if (text == null) {
            throw new BadAnswer(path);
        }
        return text;
    }

    static @Nullable String kept(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        var storable = new String(text.replace("\0", "").getBytes(UTF_8), UTF_8);
        return clipped(storable, LONGEST);
    }

    static String clipped(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
