package plenum.identity.internal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plenum.identity.internal.tokens.SignIns;
import plenum.identity.internal.tokens.TokenCookies;
import plenum.shared.Ids;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What a browser keeps of signing in, as it comes and goes with requests. */
public final class SignInCookies {

    private SignInCookies() {}

    /** The same visitor, whose browser can be recognised from now on. */
    public static Visitor recognised(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        if (visitor.deviceSha256() != null) {
            return visitor;
        }
        var device = Ids.secret("dev_");
        TokenCookies.remember(device, request, response);
        return visitor.with(device);
    }

    public static void give(SignIns.Tokens tokens, HttpServletRequest request, HttpServletResponse response) {
        TokenCookies.give(tokens, request, response);
    }

    public static void take(HttpServletRequest request, HttpServletResponse response) {
        TokenCookies.take(request, response);
    }

    static Optional<String> refreshToken(@Nullable String sent, HttpServletRequest request) {
        return sent == null ? TokenCookies.read(TokenCookies.REFRESH, request) : Optional.of(sent);
    }

    /** What it keeps is worth nothing any more. */
    static Refusal gone(HttpServletRequest request, HttpServletResponse response) {
        TokenCookies.take(request, response);
        return Problem.SIGN_IN_REQUIRED.refusal();
    }
}
