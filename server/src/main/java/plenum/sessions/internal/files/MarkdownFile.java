package plenum.sessions.internal.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.activities.Table;

/** Tables as text that reads well anywhere. What people typed stays text: none of it becomes a link or a heading. */
public final class MarkdownFile {

    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]|#~!]");

    private MarkdownFile() {}

    /** The tables of one activity, under its title. */
    public record Chapter(String title, List<Table> tables) {}

    public static byte[] of(String title, List<Chapter> chapters) {
        var text = new StringBuilder("# ").append(plain(title)).append('\n');
        for (var chapter : chapters) {
            text.append("\n## ").append(plain(chapter.title())).append('\n');
            chapter.tables().stream()
                    .filter(table -> !table.rows().isEmpty())
                    .forEach(table -> text.append('\n').append(table(table)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String table(Table table) {
        var heading = line(
                table.columns().stream().map(name -> name.replace('_', ' ')).toList());
        var rule = table.columns().stream().map(name -> "---").collect(Collectors.joining(" | ", "| ", " |\n"));
        return heading + rule + table.rows().stream().map(MarkdownFile::line).collect(Collectors.joining());
    }

    private static String line(List<?> cells) {
        return cells.stream().map(MarkdownFile::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cell(@Nullable Object value) {
        return value instanceof String text ? plain(text) : Cells.text(value);
    }

    private static String plain(String text) {
        return SIGNS.matcher(text)
                .replaceAll("\\\\$0")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\R", " ");
    }
}
