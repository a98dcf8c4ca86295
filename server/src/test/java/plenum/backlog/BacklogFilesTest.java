package plenum.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import plenum.database.FreshDatabase;
import plenum.identity.SomeTeams;
import plenum.jobs.DueJobs;
import plenum.jobs.JobsByHand;
import plenum.web.Http;
import plenum.web.Http.Reply;

/** Issues and their history come in as files and go out as files, over HTTP. */
@FreshDatabase("backlog files")
@JobsByHand
@Import(SomeTeams.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BacklogFilesTest {

    private static final String ISSUES = """
            key,title,type,status,points,assignee,discipline,parent,labels,sprint,created_at,due_on,blocks
            HBR-10,Berth calendar,Epic,To do,,,,,,,2026-10-01T08:00:00Z,,
            HBR-11,Crane rota,Story,In progress,5,Dana,Web,HBR-10,port|web,Sprint 12,2026-10-02T08:00:00Z,2026-11-25,HBR-12
            HBR-12,"Rate cards, all of them",Bug,Waiting,2.5,Dario,,,,Sprint 12,2026-10-03T08:00:00Z,,
            """;

    private static final String HISTORY = """
            key,at,field,from,to,actor
            HBR-11,2026-10-05T09:00:00Z,points,3,5,Dana
            HBR-11,2026-10-04T09:00:00Z,sprints,,Sprint 12,Dana
            HBR-11,2026-10-06T09:00:00.500+0000,status,To do,In progress,Dana
            """;

    private final Http http;
    private final SomeTeams.Members members;
    private final DueJobs due;
    private ABacklog backlog;

    BacklogFilesTest(@LocalServerPort int port, @Autowired SomeTeams.Members members, @Autowired DueJobs due) {
        this.http = new Http(port);
        this.members = members;
        this.due = due;
    }

    @BeforeEach
    void open() {
        backlog = new ABacklog(http, members);
    }

    private Reply preview(ABacklog into, String kind, String text, UUID who) {
        return http.send(
                "POST",
                into.path("/imports?kind=" + kind),
                BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8)),
                signedIn(who, "Content-Type", "text/csv"));
    }

    private Reply commit(ABacklog into, Reply preview, String more) {
        var mapping = new StringBuilder();
        preview.json().at("/data/columns").forEach(column -> {
            if (column.has("field")) {
                mapping.append(mapping.isEmpty() ? "" : ",")
                        .append("\"%s\":\"%s\""
                                .formatted(
                                        column.get("name").asString(),
                                        column.get("field").asString()));
            }
        });
        var answer = http.post(
                "/api/v1/imports/" + ABacklog.id(preview) + "/commit",
                "{\"mapping\":{" + mapping + "}" + more + "}",
                signedIn(into.manager));
        due.run();
        return answer;
    }

    private void brings(ABacklog into, String kind, String text) {
        var shown = preview(into, kind, text, into.manager);
        assertThat(shown.status()).as(shown.text()).isEqualTo(201);
        var said = commit(into, shown, "");
        assertThat(said.status()).as(said.text()).isEqualTo(202);
        assertThat(state(into, shown).at("/state").asString())
                .as(state(into, shown).toString())
                .isEqualTo("done");
    }

    private tools.jackson.databind.JsonNode state(ABacklog into, Reply preview) {
        return http.get("/api/v1/imports/" + ABacklog.id(preview), signedIn(into.manager))
                .json()
                .get("data");
    }

    private String export(ABacklog from, String kind) {
        return from.get("/issues/export?kind=" + kind).text();
    }

    @Test
    void a_file_is_shown_before_anything_of_it_is_there_and_then_all_of_it_is() {
        var shown = preview(backlog, "issues", ISSUES, backlog.manager);
        assertThat(shown.status()).as(shown.text()).isEqualTo(201);
        var preview = shown.json().get("data");
        assertThat(preview.get("create").asInt()).isEqualTo(3);
        assertThat(preview.at("/new_things/people").toString()).isEqualTo("[\"Dana\",\"Dario\"]");
        assertThat(preview.at("/new_things/statuses").toString()).isEqualTo("[\"Waiting\"]");
        assertThat(preview.at("/new_things/sprints").toString()).isEqualTo("[\"Sprint 12\"]");
        assertThat(backlog.titles("")).isEmpty();

        assertThat(commit(backlog, shown, "").status()).isEqualTo(202);
        assertThat(state(backlog, shown).at("/result/created").asInt()).isEqualTo(3);
        assertThat(backlog.titles("")).containsExactly("Berth calendar", "Crane rota", "Rate cards, all of them");
        var crane = backlog.get("/issues?key=HBR-11").json().at("/data/0");
        assertThat(crane.get("points").asDouble()).isEqualTo(5);
        assertThat(crane.get("state").asString()).isEqualTo("started");
        assertThat(crane.get("sprint_ids")).hasSize(1);
        assertThat(crane.has("parent_id")).isTrue();
        assertThat(crane.get("created_at").asString()).startsWith("2026-10-02T08:00:00");
        assertThat(backlog.issue("Next")).isNotEmpty();
        assertThat(backlog.titles("?key=HBR-13"))
                .as("keys go on behind the file")
                .containsExactly("Next");
    }

    @Test
    void the_same_file_again_changes_nothing_and_another_content_leaves_its_events() {
        brings(backlog, "issues", ISSUES);
        var issue = backlog.get("/issues?key=HBR-11").json().at("/data/0/id").asString();
        var again = preview(backlog, "issues", ISSUES, backlog.manager);
        assertThat(again.json().at("/data/skip").asInt()).as(again.text()).isEqualTo(3);
        commit(backlog, again, "");
        assertThat(backlog.shown(issue).get("version").asInt()).isEqualTo(1);

        var other = ISSUES.replace("In progress,5", "In progress,8");
        var kept = preview(backlog, "issues", other, backlog.manager);
        commit(backlog, kept, ",\"on_duplicate\":\"skip\"");
        assertThat(backlog.events(issue, "")).hasSize(1);
        brings(backlog, "issues", other);
        var events = backlog.events(issue, "");
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().get("origin").asString()).isEqualTo("csv");
        assertThat(events.getFirst().get("history_id").asLong()).isZero();
    }

    @Test
    void every_bad_row_is_named_and_nothing_is_brought_in_unless_the_good_ones_will_do() {
        var file = ISSUES
                + "HBR-14,,Story,To do,1,,,,,,,,\n"
                + "HBR-15,Many,Story,To do,lots,,,HBR-99,,,yesterday,,\n"
                + "HBR-10,Twice,Story,,,,,,,,,,\n"
                + "HBR-16,Waits,Story,,,,,,,,,,HBR-17\nHBR-17,Waits too,Story,,,,,,,,,,HBR-16\n";
        var shown = preview(backlog, "issues", file, backlog.manager);
        var bad = shown.json().at("/data/bad_rows");
        assertThat(bad.findValuesAsString("row")).contains("5", "6", "7", "8", "9");
        assertThat(shown.json().at("/data/error").asInt()).as(bad.toString()).isEqualTo(5);
        var refused = commit(backlog, shown, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("IMPORT_REJECTED");
        assertThat(refused.json().at("/error/details/0/field").asString()).startsWith("rows.5.");
        assertThat(backlog.titles("")).isEmpty();
        assertThat(commit(backlog, shown, ",\"bad_rows\":\"skip\"").status()).isEqualTo(202);
        assertThat(backlog.titles("")).hasSize(3);
    }

    @Test
    void history_comes_in_once_and_never_against_how_things_stand() {
        brings(backlog, "issues", ISSUES);
        var issue = backlog.get("/issues?key=HBR-11").json().at("/data/0/id").asString();
        brings(backlog, "history", HISTORY);
        var events = backlog.events(issue, "");
        assertThat(events.stream().map(event -> event.get("field").asString()))
                .containsExactly("status", "points", "sprints", "created");
        assertThat(events.get(0).get("at").asString()).startsWith("2026-10-06T09:00:00.500");
        assertThat(events.get(1).has("actor_id")).isTrue();
        assertThat(events.get(2).get("to_text").asString()).isEqualTo("Sprint 12");
        var again = preview(backlog, "history", HISTORY, backlog.manager);
        assertThat(again.json().at("/data/skip").asInt()).as(again.text()).isEqualTo(3);

        backlog.patch(issue, "*", "{\"points\":13}");
        assertThat(preview(backlog, "history", HISTORY, backlog.manager)
                        .json()
                        .at("/data/error")
                        .asInt())
                .as("what happened later began where the file ends")
                .isZero();
        var wrong = preview(
                backlog, "history", "key,at,field,from,to\nHBR-12,2026-10-05T09:00:00Z,points,1,3\n", backlog.manager);
        assertThat(wrong.json().at("/data/bad_rows/0/message").asString())
                .contains("\"3\"")
                .contains("\"2.5\"");
        assertThat(preview(backlog, "history", "key,at,field,from,to\nHBR-12,now,title,1,3\n", backlog.manager)
                        .json()
                        .at("/data/bad_rows"))
                .hasSize(2);
    }

    @Test
    void what_goes_out_comes_into_an_empty_team_as_it_was() {
        brings(backlog, "issues", ISSUES);
        brings(backlog, "history", HISTORY);
        backlog.issue("=1+2", ",\"description\":\"Two\\nlines, \\\"quoted\\\"\",\"flagged\":true");
        var issues = export(backlog, "issues");
        var history = export(backlog, "history");
        assertThat(issues).contains("'=1+2");

        var empty = new ABacklog(http, members);
        brings(empty, "issues", issues);
        brings(empty, "history", history);
        assertThat(withoutRank(export(empty, "issues"))).isEqualTo(withoutRank(issues));
        assertThat(lines(export(empty, "history"))).hasSameSizeAs(lines(history));
    }

    private static String withoutRank(String file) {
        return file.replaceAll(",[0-9A-Za-z]{8,}+,", ",rank,");
    }

    private static List<String> lines(String file) {
        return file.lines().toList();
    }

    @Test
    void exports_of_trackers_in_other_codes_are_understood() {
        var file = "Issue key;Summary;Issue Type;Story Points;Labels;Labels\nHBR-1;Größe ändern;Story;3,5;eins;zwei\n";
        var bytes = file.getBytes(java.nio.charset.Charset.forName("windows-1252"));
        var shown = http.send(
                "POST",
                backlog.path("/imports"),
                BodyPublishers.ofByteArray(bytes),
                signedIn(backlog.manager, "Content-Type", "application/octet-stream"));
        assertThat(shown.json().at("/data/create").asInt()).as(shown.text()).isEqualTo(1);
        commit(backlog, shown, "");
        var issue = backlog.get("/issues").json().at("/data/0");
        assertThat(issue.get("title").asString()).isEqualTo("Größe ändern");
        assertThat(issue.get("points").asDouble()).isEqualTo(3.5);
        assertThat(issue.get("labels")).hasSize(2);
    }

    @Test
    void only_those_who_may_bring_files_in() {
        assertThat(preview(backlog, "issues", ISSUES, backlog.user)
                        .json()
                        .at("/meta/permission")
                        .asString())
                .isEqualTo("backlog.import");
        assertThat(preview(backlog, "issues", ISSUES, backlog.stranger).status())
                .isEqualTo(404);
        var shown = preview(backlog, "issues", ISSUES, backlog.manager);
        assertThat(http.get("/api/v1/imports/" + ABacklog.id(shown), signedIn(backlog.stranger))
                        .status())
                .isEqualTo(404);
        assertThat(preview(backlog, "issues", "", backlog.manager).code()).isEqualTo("IMPORT_REJECTED");
        assertThat(preview(backlog, "lists", ISSUES, backlog.manager).status()).isEqualTo(422);
    }
}
