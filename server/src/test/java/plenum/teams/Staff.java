package plenum.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import plenum.identity.SomeAccounts;
import plenum.web.Http;
import plenum.web.Http.Reply;

/** A new team with somebody of every role in it, as an admin makes it over HTTP. */
public final class Staff {

    private final Http http;
    private final SomeAccounts.Known accounts;
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final UUID team;
    private final Map<Role, UUID> people = new EnumMap<>(Role.class);

    public Staff(Http http, SomeAccounts.Known accounts) {
        this.http = http;
        this.accounts = accounts;
        people.put(Role.SUPER_ADMIN, accounts.first());
        people.put(Role.ADMIN, named("Adam"));
        give(people.get(Role.ADMIN), Role.ADMIN);
        var opened = post("/api/v1/teams", "{\"name\":\"Team " + suffix + "\"}", root());
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        this.team = UUID.fromString(opened.json().at("/data/id").asString());
        people.put(Role.MANAGER, member("Mia", Role.MANAGER));
        people.put(Role.USER, member("Uma", Role.USER));
        people.put(Role.VIEWER, member("Vic", Role.VIEWER));
    }

    public UUID team() {
        return team;
    }

    public String name() {
        return "Team " + suffix;
    }

    public UUID the(Role role) {
        return people.get(role);
    }

    public UUID root() {
        return the(Role.SUPER_ADMIN);
    }

    /** Somebody with an account and nothing else. */
    public UUID named(String name) {
        return accounts.named(name + "-" + suffix);
    }

    public UUID member(String name, Role role) {
        var account = named(name);
        var added = post(members(), """
                {"account_id":"%s","role":"%s"}""".formatted(account, role.word()), root());
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return account;
    }

    public Reply give(UUID account, Role role) {
        return give(account, role, root());
    }

    public Reply give(UUID account, Role role, UUID who) {
        return http.send(
                "PUT",
                "/api/v1/users/" + account + "/role",
                BodyPublishers.ofString("{\"role\":\"" + role.word() + "\"}"),
                signedIn(who, "Content-Type", "application/json"));
    }

    public String path(String rest) {
        return "/api/v1/teams/" + team + rest;
    }

    public String members() {
        return path("/members");
    }

    public Reply get(String path, UUID who) {
        return http.get(path, signedIn(who));
    }

    public Reply post(String path, String body, UUID who) {
        return http.post(path, body, signedIn(who));
    }

    public Reply patch(String path, String body, UUID who, String... headers) {
        return http.patch(path, body, signedIn(who, headers));
    }

    public Reply delete(String path, UUID who) {
        return http.send("DELETE", path, BodyPublishers.noBody(), signedIn(who));
    }

    public static void assertMissing(Reply reply, String permission) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(403);
        assertThat(reply.json().at("/meta/permission").asString()).isEqualTo(permission);
    }
}
