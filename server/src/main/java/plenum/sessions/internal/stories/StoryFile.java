package plenum.sessions.internal.stories;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import plenum.activities.ImportRow;
import plenum.shared.Problem;

/** A file of stories, whatever it is: JSON, a table with or without a heading, or a story per line. Pure. */
record StoryFile(List<ImportRow> rows, int notRead) {

    static final int MOST_ROWS = 500;

    static StoryFile read(byte[] bytes) {
        var text = Encoding.decode(bytes);
        if (text.isBlank()) {
            throw Problem.IMPORT_REJECTED.on("file", "is empty");
        }
        var rows = Optional.of(text)
                .filter(JsonStories::isJson)
                .map(JsonStories::read)
                .or(() -> Table.find(text).map(Table::rows))
                .orElseGet(() -> lines(text));
        if (rows.isEmpty()) {
            throw Problem.IMPORT_REJECTED.on("file", "is empty");
        }
        var read = rows.stream().limit(MOST_ROWS).map(StoryFile::safe).toList();
        return new StoryFile(read, rows.size() - read.size());
    }

    private static List<ImportRow> lines(String text) {
        var lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank())
                .mapToObj(i -> LineOfText.read(i + 1, lines.get(i)))
                .toList();
    }

    /** What comes from elsewhere is text here: no tags, and no address but a web address. */
    private static ImportRow safe(ImportRow row) {
        var description = row.description();
        var url = row.url();
        return new ImportRow(
                row.row(),
                row.ref(),
                row.title(),
                description == null ? null : Markup.withoutTags(description),
                url != null && url.strip().matches("(?i)https?://\\S+") ? url.strip() : null,
                row.type(),
                row.priority(),
                row.estimate());
    }
}
