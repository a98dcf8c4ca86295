package plenum.identity.internal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.SignedIn;
import plenum.identity.internal.passwords.PasswordDoor;
import plenum.identity.internal.tokens.SignIns;
import plenum.identity.internal.tokens.SignIns.Tokens;
import plenum.shared.Answer;

/** Signing in and out over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1/auth")
class SignInController {

    private static final String NO_SECRET = "a secret";

    /** Where the tokens go: into cookies no script can read, or, for programs, into the answer. */
    enum Deliver {
        COOKIES,
        BODY
    }

    record SignIn(
            @NotNull @Size(max = 254) String login,
            @NotNull @Size(max = 1024) String password,
            @Nullable Deliver deliver) {

        @Override
        public String toString() {
            return NO_SECRET;
        }
    }

    record Refresh(@Nullable @Size(max = 200) String refreshToken) {

        @Override
        public String toString() {
            return NO_SECRET;
        }
    }

    /** @param expiresIn seconds after which the access token has to be renewed */
    record Held(
            UUID accountId,
            long expiresIn,
            @Nullable String accessToken,
            @Nullable String refreshToken) {

        @Override
        public String toString() {
            return NO_SECRET;
        }
    }

    record SignedOut(boolean signedOut) {}

    private final SigningIn door;
    private final SigningOut exit;
    private final SignIns signIns;
    private final PasswordDoor passwords;

    SignInController(SigningIn door, SigningOut exit, SignIns signIns, PasswordDoor passwords) {
        this.door = door;
        this.exit = exit;
        this.signIns = signIns;
        this.passwords = passwords;
    }

    @PostMapping("/login")
    Answer<Held> signIn(
            @RequestBody @NotNull @Valid SignIn wish, HttpServletRequest request, HttpServletResponse response) {
        var visitor = Visitor.of(request);
        var checked = door.check(wish.login(), wish.password(), visitor);
        passwords.pass(checked.account().id());
        var tokens = door.begin(checked, SignInCookies.recognised(visitor, request, response));
        return Answer.of(handOver(tokens, wish.deliver() == Deliver.BODY, request, response));
    }

    /** With the cookie, or for programs with the token in the body. */
    @PostMapping("/refresh")
    Answer<Held> refreshSignIn(
            @RequestBody(required = false) @Valid @Nullable Refresh wish,
            HttpServletRequest request,
            HttpServletResponse response) {
        var sent = wish == null ? null : wish.refreshToken();
        var tokens = SignInCookies.refreshToken(sent, request).flatMap(signIns::renew);
        if (tokens.isEmpty()) {
            throw SignInCookies.gone(request, response);
        }
        return Answer.of(handOver(tokens.get(), sent != null, request, response));
    }

    /** This device; whoever is not signed in is signed out already. */
    @PostMapping("/logout")
    Answer<SignedOut> signOut(
            @RequestBody(required = false) @Valid @Nullable Refresh wish,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        exit.here(who, SignInCookies.refreshToken(wish == null ? null : wish.refreshToken(), request));
        SignInCookies.take(request, response);
        return Answer.of(new SignedOut(true));
    }

    @PostMapping("/logout-all")
    Answer<SignedOut> signOutEverywhere(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        exit.everywhere(who.required());
        SignInCookies.take(request, response);
        return Answer.of(new SignedOut(true));
    }

    private static Held handOver(
            Tokens tokens, boolean toProgram, HttpServletRequest request, HttpServletResponse response) {
        long lives = Tokens.ACCESS_LIVES.toSeconds();
        if (toProgram) {
            return new Held(tokens.account(), lives, tokens.access(), tokens.refresh());
        }
        SignInCookies.give(tokens, request, response);
        return new Held(tokens.account(), lives, null, null);
    }
}
