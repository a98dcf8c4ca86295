package plenum.identity.internal.sso.arrivals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.SignedIn;
import plenum.identity.internal.accounts.Zones;
import plenum.identity.internal.signin.SignInCookies;
import plenum.identity.internal.signin.Visitor;
import plenum.identity.internal.sso.arrivals.Arrivals.Habits;
import plenum.identity.internal.sso.arrivals.Completion.End;
import plenum.identity.internal.sso.providers.Provider;
import plenum.identity.internal.sso.providers.Providers;
import plenum.identity.internal.sso.providers.SignInPolicy;
import plenum.identity.internal.sso.providers.Vouchers;
import plenum.identity.internal.tokens.SignIns.Tokens;
import plenum.shared.Answer;
import plenum.shared.Problem;

/** Signing in through providers over HTTP: which there are, and the end of the way back from one. */
@Validated
@RestController
@RequestMapping("/api/v1/auth/sso")
class ArrivalController {

    /** @param start where a browser begins */
    record Way(String slug, String name, String start) {}

    record Ways(List<Way> providers, boolean ssoOnly) {}

    /** What the page knows of somebody who may be new. */
    record Complete(
            @Nullable @Size(max = 12) String language,
            @Nullable @Size(max = 64) String timeZone) {

        Habits habits() {
            return new Habits(language == null ? "en" : language, Zones.read(timeZone, ZoneOffset.UTC));
        }
    }

    record LinkByPassword(@NotNull @Size(max = 1024) String password) {

        @Override
        public String toString() {
            return "a secret";
        }
    }

    enum Outcome {
        SIGNED_IN,
        LINKED,
        ACCOUNT_FOUND
    }

    /**
     * What became of it.
     *
     * @param email of the account that was found, whose password links the two
     * @param provider its name, where an account was found
     */
    record Arrived(
            Outcome outcome,
            @Nullable UUID accountId,
            @Nullable Long expiresIn,
            @Nullable Boolean newAccount,
            @Nullable String email,
            @Nullable String provider,
            @Nullable String returnTo) {}

    private final Providers providers;
    private final Vouchers vouchers;
    private final SignInPolicy policy;
    private final Completion completion;

    ArrivalController(Providers providers, Vouchers vouchers, SignInPolicy policy, Completion completion) {
        this.providers = providers;
        this.vouchers = vouchers;
        this.policy = policy;
        this.completion = completion;
    }

    @GetMapping
    Answer<Ways> listSso() {
        var ways = providers.list().stream()
                .filter(Provider::active)
                .map(each -> new Way(each.slug(), each.name(), vouchers.of(each).startPath(each)))
                .toList();
        return Answer.of(new Ways(ways, policy.isSsoOnly()));
    }

    /** Asked by our own page, so that the cookies of a sign-in can be given and, for linking, are there. */
    @PostMapping("/complete")
    Answer<Arrived> completeSso(
            @RequestBody @NotNull @Valid Complete wish,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visitor = SignInCookies.recognised(Visitor.of(request), request, response);
        var end = completion.complete(FlowCookie.read(request), who, visitor, wish.habits());
        return Answer.of(arrived(end, request, response));
    }

    /** The owner of an account of the same address proves it, and is known by both from now on. */
    @PostMapping("/link")
    Answer<Arrived> linkSso(
            @RequestBody @NotNull @Valid LinkByPassword wish,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visitor = SignInCookies.recognised(Visitor.of(request), request, response);
        var nobodyNew = new Habits("en", ZoneOffset.UTC);
        var end = completion.linkByPassword(FlowCookie.read(request), wish.password(), visitor, nobodyNew);
        return Answer.of(arrived(end, request, response));
    }

    private static Arrived arrived(End end, HttpServletRequest request, HttpServletResponse response) {
        return switch (end) {
            case End.In in -> {
                FlowCookie.take(request, response);
                SignInCookies.give(in.tokens(), request, response);
                yield new Arrived(
                        Outcome.SIGNED_IN,
                        in.tokens().account(),
                        Tokens.ACCESS_LIVES.toSeconds(),
                        in.isNew(),
                        null,
                        null,
                        in.returnTo());
            }
            case End.Linked linked -> {
                FlowCookie.take(request, response);
                yield new Arrived(Outcome.LINKED, null, null, null, null, null, linked.returnTo());
            }
            case End.Found found ->
                new Arrived(Outcome.ACCOUNT_FOUND, null, null, null, found.email(), found.provider(), null);
            case End.Out out -> {
                FlowCookie.take(request, response);
                throw Problem.SSO_NOT_ADMITTED
                        .refusal()
                        .with("reason", out.reason().name().toLowerCase(Locale.ROOT));
            }
        };
    }
}
