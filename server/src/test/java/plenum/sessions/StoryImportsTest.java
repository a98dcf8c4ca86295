package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.realtime.internal.Screen;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StoryImportsTest {

    private final Http http;

    StoryImportsTest(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @Test
    void sixty_rows_with_two_bad_ones_are_looked_through_first_and_then_brought_in_as_one_frame() throws IOException {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        var before = version(table);

        var looked = bring(table, "Ann", "?dry_run=true", sixtyRows());

        assertThat(looked.status()).as(looked.text()).isEqualTo(200);
        assertThat(looked.json().at("/data/created").asInt()).isEqualTo(58);
        assertThat(reasons(looked)).containsExactly("no_title", "not_valid");
        assertThat(version(table)).isEqualTo(before);
        assertThat(stories(table)).isEmpty();

        try (var screen = table.watch("Ben")) {
            var done = bring(table, "Ann", "", sixtyRows());
            var frame = nextOfAll(screen);

            assertThat(done.json().at("/meta/v").longValue()).isEqualTo(before + 1);
            assertThat(frame.get("type").asString()).isEqualTo("story_updated");
            assertThat(frame.get("v").longValue()).isEqualTo(before + 1);
            assertThat(screen.view().at("/current_activity/view/story_count").asInt())
                    .isEqualTo(58);
        }
        assertThat(stories(table)).startsWith("Story 1", "Story 2").doesNotContain("Story 7", "Story 41");
    }

    @Test
    void the_same_file_again_brings_nothing_or_what_is_new_in_it() {
        var table = ATable.startedBy(http, "Ann");
        bring(table, "Ann", "", "Key,Summary\nHBR-1,Split it\nHBR-2,Join it\n");

        var again = bring(table, "Ann", "", "Key,Summary\nHBR-1,Split it\nHBR-2,Join it well\n");
        assertThat(again.json().at("/data/skipped").asInt()).isEqualTo(2);
        assertThat(again.json().at("/meta/v").isMissingNode()).isTrue();

        var updated = bring(table, "Ann", "?duplicates=update", "Key,Summary\nHBR-1,Split it\nHBR-2,Join it well\n");
        assertThat(updated.json().at("/data/updated").asInt()).isEqualTo(1);
        assertThat(stories(table)).containsExactly("Split it", "Join it well");
    }

    @Test
    void names_and_stories_with_line_ends_and_tags_stay_text() throws IOException {
        var table = ATable.startedBy(http, "Ann");
        try (var screen = table.watch("Ann")) {
            var nasty = "[{\"title\":\"a\\r\\ndata: {\\\"v\\\":9}\\u0000 </script>\"}]";
            assertThat(bring(table, "Ann", "", nasty).status()).isEqualTo(200);

            var frame = nextOfAll(screen);

            assertThat(frame.get("type").asString()).isEqualTo("story_updated");
            assertThat(stories(table)).containsExactly("a data: {\"v\":9} </script>");
        }
    }

    @Test
    void only_those_who_may_change_the_list_may_bring_or_look() {
        var table = ATable.startedBy(http, "Ann").with("Ben");

        for (var query : List.of("", "?dry_run=true")) {
            var refused = bring(table, "Ben", query, "A story");
            assertThat(refused.code()).isEqualTo("UNAUTHORIZED");
            assertThat(refused.json().at("/meta/permission").asString()).isEqualTo("activity.control");
        }
        assertThat(http.post(path(table), "A story").status()).isEqualTo(401);
    }

    @Test
    void what_cannot_be_read_is_rejected_with_where_and_why() {
        var table = ATable.startedBy(http, "Ann");

        var rejected = bring(table, "Ann", "", "{\"stories\":[\n{\"title\":");

        assertThat(rejected.status()).isEqualTo(422);
        assertThat(rejected.code()).isEqualTo("IMPORT_REJECTED");
        assertThat(rejected.json().at("/error/details/0/field").asString()).isEqualTo("line 2");
        assertThat(bring(table, "Ann", "?duplicates=twice", "A story").code()).isEqualTo("VALIDATION_ERROR");
    }

    private static String sixtyRows() {
        var rows = new ArrayList<>(List.of("Issue key,Summary"));
        IntStream.rangeClosed(1, 60).forEach(n -> rows.add("HBR-%d,Story %d".formatted(n, n)));
        rows.set(7, "HBR-7,");
        rows.set(41, "HBR-41," + "x".repeat(301));
        return String.join("\n", rows);
    }

    private Reply bring(ATable table, String name, String query, String file) {
        return http.send(
                "POST",
                path(table) + query,
                BodyPublishers.ofByteArray(file.getBytes(StandardCharsets.UTF_8)),
                "Authorization",
                "Bearer " + table.token(name),
                "Content-Type",
                "application/octet-stream");
    }

    private static String path(ATable table) {
        return table.path("/activities/" + table.activity() + "/stories/import");
    }

    private static List<String> reasons(Reply reply) {
        return reply.json()
                .at("/data/rows")
                .valueStream()
                .filter(row -> row.has("reason"))
                .map(row -> row.get("reason").asString())
                .toList();
    }

    /** What is only the reader's own stands beside the frames everybody gets. */
    private static JsonNode nextOfAll(Screen screen) throws IOException {
        var frame = screen.nextFrame();
        while (frame.get("type").asString().equals("self_updated")) {
            frame = screen.nextFrame();
        }
        return frame;
    }

    private static long version(ATable table) {
        var reply = table.post("/heartbeat", "{\"visible\":true}", "Ann");
        return reply.json().at("/data/state_version").longValue();
    }

    private static List<String> stories(ATable table) {
        return table.get("", "Ann")
                .json()
                .at("/data/current_activity/view/stories")
                .valueStream()
                .sorted(Comparator.comparingInt(
                        (JsonNode story) -> story.get("order").asInt()))
                .map(story -> story.get("title").asString())
                .toList();
    }
}
