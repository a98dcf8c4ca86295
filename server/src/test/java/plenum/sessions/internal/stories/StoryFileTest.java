package plenum.sessions.internal.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.activities.ImportRow;
import plenum.shared.Problem;
import plenum.shared.Refusal;

class StoryFileTest {

    private static final String TABLE =
            "Key;Summary;Story Points\nHBR-1;Größe prüfen;5\nHBR-2;\"Zwei; mit Semikolon\";\n";

    @Test
    void every_line_of_a_text_is_a_story() {
        var rows = read("HBR-412 Split a shipment\n\n- #17: Fix login, then logout\nNo reference; really\n");

        assertThat(rows)
                .containsExactly(
                        ImportRow.line(1, "HBR-412", "Split a shipment"),
                        ImportRow.line(3, "#17", "Fix login, then logout"),
                        ImportRow.line(4, null, "No reference; really"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";", ",", "|"})
    void a_table_is_read_whatever_stands_between_its_fields(String delimiter) {
        var rows = read("Issue key|Summary|Priority\nHBR-1|Split it|High\nHBR-2|Join it|\n".replace("|", delimiter));

        assertThat(rows).extracting(ImportRow::ref).containsExactly("HBR-1", "HBR-2");
        assertThat(rows).extracting(ImportRow::title).containsExactly("Split it", "Join it");
        assertThat(rows).extracting(ImportRow::priority).containsExactly("High", null);
        assertThat(rows).extracting(ImportRow::row).containsExactly(2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void a_table_is_read_however_it_was_written_down(String charset) {
        var rows = StoryFile.read(TABLE.getBytes(Charset.forName(charset))).rows();

        assertThat(rows).extracting(ImportRow::title).containsExactly("Größe prüfen", "Zwei; mit Semikolon");
        assertThat(rows).extracting(ImportRow::estimate).containsExactly("5", null);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() {
        var rows = StoryFile.read(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8))
                .rows();

        assertThat(rows).extracting(ImportRow::ref).containsExactly("HBR-1", "HBR-2");
    }

    @Test
    void quotes_hold_line_ends_and_delimiters_together() {
        var rows = read("title,description\n\"One, two\",\"First line\nsecond \"\"line\"\"\"\n");

        assertThat(rows).extracting(ImportRow::title).containsExactly("One, two");
        assertThat(rows).extracting(ImportRow::description).containsExactly("First line\nsecond \"line\"");
    }

    @Test
    void a_table_without_a_heading_is_told_by_its_references_or_its_columns() {
        assertThat(read("HBR-1,Split it\nHBR-2,Join it"))
                .containsExactly(ImportRow.line(1, "HBR-1", "Split it"), ImportRow.line(2, "HBR-2", "Join it"));
        assertThat(read("Split it\tcarefully\nJoin it\tquickly"))
                .extracting(ImportRow::title)
                .containsExactly("Split it", "Join it");
        assertThat(read("Fix login, then logout\nWrite, read"))
                .extracting(ImportRow::title)
                .containsExactly("Fix login, then logout", "Write, read");
    }

    @Test
    void json_is_a_list_of_titles_or_of_objects() {
        var rows = read("""
                {"stories":[{"ref":"HBR-1","title":"Split it","estimate":5,"url":"https://x.example/1","type":null},
                "HBR-2 Join it",{"priority":"High"}]}""");

        assertThat(rows).extracting(ImportRow::ref).containsExactly("HBR-1", "HBR-2", null);
        assertThat(rows).extracting(ImportRow::title).containsExactly("Split it", "Join it", null);
        assertThat(rows.getFirst().estimate()).isEqualTo("5");
        assertThat(rows.getFirst().url()).isEqualTo("https://x.example/1");
    }

    @Test
    void what_a_tracker_exports_is_read_with_its_columns_and_its_markup() {
        var rows = read("""
                Summary,Issue key,Issue id,Issue Type,Priority,Description,Sprint,Sprint,Custom field (Story Points)
                Split a shipment,HBR-412,10412,Story,High,"h2. Why
                *Bookers* ask for _it_, see [the page|https://x.example/p] and {{code}}.
                * one
                * two",S 48,S 49,8.0
                """);

        var story = rows.getFirst();
        assertThat(story.ref()).isEqualTo("HBR-412");
        assertThat(story.type()).isEqualTo("Story");
        assertThat(story.estimate()).isEqualTo("8.0");
        assertThat(story.description()).isEqualTo("""
                ### Why
                **Bookers** ask for *it*, see [the page](https://x.example/p) and `code`.
                - one
                - two""");
    }

    @Test
    void nothing_a_browser_might_obey_comes_through() {
        var rows = read("""
                [{"title":"x","description":"a<script>alert(1)</script><b onclick=x>b</b><!-- c --> [go](javascript:alert'1') <scr<b>ipt>gone",
                  "url":"javascript:alert(1)"},
                 {"title":"y","description":"see <https://x.example/> if 1 < 2 and [m](https://x.example)"}]""");

        assertThat(rows.getFirst().description()).isEqualTo("ab go");
        assertThat(rows.getFirst().url()).isNull();
        assertThat(rows.getLast().description())
                .isEqualTo("see <https://x.example/> if 1 < 2 and [m](https://x.example)");
    }

    @Test
    void five_hundred_rows_are_read_and_the_others_counted() {
        var text = IntStream.range(0, 620).mapToObj(n -> "Story " + n).collect(Collectors.joining("\n"));

        var file = StoryFile.read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(file.rows()).hasSize(500);
        assertThat(file.notRead()).isEqualTo(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "{\"stories\":", "{\"stories\":7}", "{}", "PK\u0003\u0004zip"})
    void what_is_no_list_of_stories_is_rejected_with_a_reason(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(Problem.IMPORT_REJECTED);
            assertThat(refusal.details()).isNotEmpty();
        });
    }

    @Test
    void stories_of_a_teams_backlog_are_refused_by_name_and_not_as_a_broken_file() {
        assertThatThrownBy(() -> read("{\"source\":{\"team_id\":\"7\",\"sprint_id\":\"49\"}}"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.details()).singleElement().satisfies(detail -> {
                            assertThat(detail.field()).isEqualTo("source");
                            assertThat(detail.message()).contains("backlog").contains("send the stories");
                        }));
    }

    private static List<ImportRow> read(String text) {
        return StoryFile.read(text.getBytes(StandardCharsets.UTF_8)).rows();
    }
}
