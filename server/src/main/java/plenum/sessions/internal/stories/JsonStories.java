package plenum.sessions.internal.stories;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.activities.ImportRow;
import plenum.shared.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stories as JSON: a list, or an object that holds one under `stories`; each a title or an object of fields. */
final class JsonStories {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonStories() {}

    static boolean isJson(String text) {
        var start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[{") || start.matches("(?s)\\[\\s*[\\[{\"\\]].*");
    }

    static List<ImportRow> read(String text) {
        var tree = tree(text);
        if (tree.has("source")) {
            throw Problem.IMPORT_REJECTED.on(
                    "source",
                    "needs a team's backlog, which this release does not plan with; send the stories themselves");
        }
        var stories = tree.isArray() ? tree : tree.path("stories");
        if (!stories.isArray()) {
            throw Problem.IMPORT_REJECTED.on("stories", "must be a list");
        }
        var rows = new ArrayList<ImportRow>();
        for (var story : stories) {
            rows.add(row(rows.size() + 1, story));
        }
        return rows;
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException broken) {
            var where = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw Problem.IMPORT_REJECTED.on("line " + where, "is not valid");
        }
    }

    private static ImportRow row(int row, JsonNode story) {
        return story.isString()
                ? LineOfText.read(row, story.stringValue())
                : new ImportRow(
                        row,
                        text(story, Column.REF),
                        text(story, Column.TITLE),
                        text(story, Column.DESCRIPTION),
                        text(story, Column.URL),
                        text(story, Column.TYPE),
                        text(story, Column.PRIORITY),
                        text(story, Column.ESTIMATE));
    }

    private static @Nullable String text(JsonNode story, Column column) {
        for (var name : column.names()) {
            var value = story.path(name);
            if (value.isValueNode() && !value.isNull()) {
                return value.asString();
            }
        }
        return null;
    }
}
