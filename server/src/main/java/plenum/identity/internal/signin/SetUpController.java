package plenum.identity.internal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.NewAccount;
import plenum.identity.internal.accounts.FirstRun;
import plenum.identity.internal.accounts.Zones;
import plenum.shared.Answer;

/** The first account over HTTP. */
@Validated
@RestController
class SetUpController {

    record SetUp(
            @NotNull @Size(max = 200) String token,
            @NotNull @Size(max = 254) String email,
            @NotNull @Size(max = 80) String displayName,
            @NotNull @Size(max = 1024) String password,
            @Nullable @Size(max = 12) String language,
            @Nullable @Size(max = 64) String timeZone) {

        @Override
        public String toString() {
            return "a first account";
        }

        NewAccount account() {
            var zone = Zones.read(timeZone, ZoneOffset.UTC);
            return new NewAccount(email, displayName, password, language == null ? "en" : language, zone);
        }
    }

    record Opened(UUID accountId) {}

    private final FirstRun firstRun;
    private final SigningIn door;

    SetUpController(FirstRun firstRun, SigningIn door) {
        this.firstRun = firstRun;
        this.door = door;
    }

    /** Whoever has set up is signed in. */
    @PostMapping("/api/v1/setup")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<Opened> setUp(
            @RequestBody @NotNull @Valid SetUp wish, HttpServletRequest request, HttpServletResponse response) {
        var account = firstRun.setUp(wish.token(), wish.account());
        var visitor = SignInCookies.recognised(Visitor.of(request), request, response);
        SignInCookies.give(door.begin(account.id(), visitor), request, response);
        return Answer.of(new Opened(account.id()));
    }
}
