package plenum.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import plenum.identity.Permission;
import plenum.identity.SomeTeams;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** A new team with a project, somebody of every kind, and whatever issues a test puts into it, over HTTP. */
public final class ABacklog {

    public final UUID team = UUID.randomUUID();
    public final UUID manager;
    public final UUID user;
    public final UUID viewer;
    public final UUID stranger;
    public final String project;
    private final Http http;

    public ABacklog(Http http, SomeTeams.Members members) {
        this.http = http;
        this.manager = members.in(
                team,
                Permission.READ_BACKLOG,
                Permission.WRITE_BACKLOG,
                Permission.IMPORT_BACKLOG,
                Permission.MANAGE_TEAMS);
        this.user = members.in(team, Permission.READ_BACKLOG, Permission.WRITE_BACKLOG);
        this.viewer = members.in(team, Permission.READ_BACKLOG);
        this.stranger = members.in(UUID.randomUUID(), Permission.READ_BACKLOG, Permission.WRITE_BACKLOG);
        this.project = project("HBR", "Harbour");
    }

    public String project(String key, String name) {
        var opened = post("/projects", "{\"key\":\"%s\",\"name\":\"%s\"}".formatted(key, name), manager);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return id(opened);
    }

    public String path(String rest) {
        return "/api/v1/teams/" + team + rest;
    }

    public Reply get(String rest) {
        return http.get(path(rest), signedIn(viewer));
    }

    public Reply post(String rest, String body, UUID who) {
        return http.post(path(rest), body, signedIn(who));
    }

    /** @param more fields beside the title, each with a comma before it */
    public Reply adds(String title, String more) {
        return post("/issues", """
                {"project_id":"%s","title":"%s"%s}""".formatted(project, title, more), user);
    }

    public String issue(String title) {
        return issue(title, "");
    }

    public String issue(String title, String more) {
        var added = adds(title, more);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return id(added);
    }

    public JsonNode shown(String issue) {
        return http.get("/api/v1/issues/" + issue, signedIn(viewer)).json().get("data");
    }

    public Reply patch(String issue, String seen, String body) {
        return http.patch("/api/v1/issues/" + issue, body, signedIn(user, "If-Match", seen));
    }

    public Reply delete(String issue) {
        return http.send("DELETE", "/api/v1/issues/" + issue, BodyPublishers.noBody(), signedIn(user, "If-Match", "*"));
    }

    public Reply put(String path, String body, UUID who) {
        return http.send(
                "PUT",
                path,
                BodyPublishers.ofString(body),
                signedIn(who, "If-Match", "*", "Content-Type", "application/json"));
    }

    /** Newest first. */
    public List<JsonNode> events(String issue, String query) {
        var events = new ArrayList<JsonNode>();
        http.get("/api/v1/issues/" + issue + "/events" + query, signedIn(viewer))
                .json()
                .get("data")
                .forEach(events::add);
        return events;
    }

    public String status(String name) {
        for (var status : get("/projects").json().at("/data/0/statuses")) {
            if (status.get("name").asString().equals(name)) {
                return status.get("id").asString();
            }
        }
        throw new IllegalArgumentException(name);
    }

    public List<String> titles(String query) {
        var titles = new ArrayList<String>();
        var found = get("/issues" + query);
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        found.json().get("data").forEach(issue -> titles.add(issue.get("title").asString()));
        return titles;
    }

    public static String id(Reply reply) {
        return reply.json().at("/data/id").asString();
    }
}
