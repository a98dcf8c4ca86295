package plenum.identity.internal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.SignedIn;
import plenum.shared.Answer;

/** Choosing passwords anew over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1/auth/password")
class PasswordController {

    private static final String NO_SECRET = "a secret";

    record Forgotten(@NotNull @Size(max = 254) String login) {}

    record Reset(
            @NotNull @Size(max = 200) String token,
            @NotNull @Size(max = 1024) String password) {

        @Override
        public String toString() {
            return NO_SECRET;
        }
    }

    /** @param currentPassword absent where there is none, because its owner came from a provider just now */
    record ChangePassword(
            @Nullable @Size(max = 1024) String currentPassword,
            @NotNull @Size(max = 1024) String newPassword) {

        @Override
        public String toString() {
            return NO_SECRET;
        }
    }

    record Requested(boolean requested) {}

    record Changed(boolean changed) {}

    private final NewPasswords passwords;

    PasswordController(NewPasswords passwords) {
        this.passwords = passwords;
    }

    /** The answer is the same whether or not there is such an account. */
    @PostMapping("/forgot")
    Answer<Requested> forgotPassword(@RequestBody @NotNull @Valid Forgotten wish) {
        passwords.forgotten(wish.login());
        return Answer.of(new Requested(true));
    }

    @PostMapping("/reset")
    Answer<Changed> resetPassword(@RequestBody @NotNull @Valid Reset wish) {
        passwords.reset(wish.token(), wish.password());
        return Answer.of(new Changed(true));
    }

    @PostMapping("/change")
    Answer<Changed> changePassword(
            @RequestBody @NotNull @Valid ChangePassword wish,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visitor = SignInCookies.recognised(Visitor.of(request), request, response);
        var tokens = passwords.change(who, wish.currentPassword(), wish.newPassword(), visitor);
        SignInCookies.give(tokens, request, response);
        return Answer.of(new Changed(true));
    }
}
