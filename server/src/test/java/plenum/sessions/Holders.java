package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.net.http.HttpRequest.BodyPublishers;
import plenum.identity.SomeAccounts;
import plenum.web.Http;

/** What proves, or proved, an account without a header of the tests: two API keys, and a sign-in that is over. */
final class Holders {

    private static final String PASSWORD = "seven blue herons";
    private static final String KEYS = "/api/v1/api-keys";

    private final Http http;
    private final SomeAccounts.Known accounts;
    private final String endedSignIn;
    private final String keyForNothingThere;
    private final String keyForAll;

    Holders(Http http, SomeAccounts.Known accounts) {
        this.http = http;
        this.accounts = accounts;
        this.endedSignIn = ofSomebodyDeactivated();
        // The one permission that no route asks for.
        this.keyForNothingThere = key("[\"maintenance.run\"]");
        this.keyForAll = key(http.get(KEYS, signedIn(accounts.first()))
                .json()
                .at("/meta/scopes")
                .toString());
    }

    /** The access token of an admin who was deactivated after signing in. */
    String endedSignIn() {
        return endedSignIn;
    }

    /** A key of a super admin, for none of what a route may want. */
    String keyForNothingThere() {
        return keyForNothingThere;
    }

    /** A key of a super admin, for everything a key can be for. */
    String keyForAll() {
        return keyForAll;
    }

    private String ofSomebodyDeactivated() {
        var gone = accounts.withPassword("gone@example.org", PASSWORD);
        http.send(
                "PUT",
                "/api/v1/users/" + gone + "/role",
                BodyPublishers.ofString("{\"role\":\"admin\"}"),
                signedIn(accounts.first(), "Content-Type", "application/json"));
        var login = "{\"login\":\"gone@example.org\",\"password\":\"" + PASSWORD + "\",\"deliver\":\"body\"}";
        var token = http.post("/api/v1/auth/login", login)
                .json()
                .at("/data/access_token")
                .asString();
        assertThat(http.get("/api/v1/people", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(200);
        accounts.deactivate(gone);
        return token;
    }

    private String key(String scopes) {
        var made = http.post(KEYS, "{\"name\":\"For a test\",\"scopes\":" + scopes + "}", signedIn(accounts.first()));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().at("/data/token").asString();
    }
}
