package plenum.web.internal.repeats;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import plenum.identity.Callers;
import plenum.identity.Secrets;
import plenum.identity.SignedIn;
import plenum.shared.Caller;
import plenum.shared.Problem;
import plenum.web.internal.WebSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a repeated request its first answer again instead of a second effect. Only successes are remembered: a refusal
 * changed nothing, so it may be asked again.
 */
@Component
@Order(Callers.RESOLVED_AT + 10)
class Repeats extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Repeats.class);
    private static final String KEY = "Idempotency-Key";
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final String NOBODY = "nobody";
    private static final Set<String> UNSAFE = Set.of("POST", "PATCH", "DELETE");

    /**
     * Answers have sequence numbers instead: a record here would link an anonymous one to its author. What lets somebody
     * sign in is not to be had a second time.
     */
    private static final List<PathPattern> NOTHING_KEPT = List.of(
            PathPatternParser.defaultInstance.parse("/api/v1/sessions/*/activities/*/commands"),
            PathPatternParser.defaultInstance.parse("/api/v1/sessions/*/voting/**"),
            PathPatternParser.defaultInstance.parse("/api/v1/sessions/*/mobile/**"),
            PathPatternParser.defaultInstance.parse("/api/v1/sessions/*/reconnect"),
            PathPatternParser.defaultInstance.parse("/api/v1/auth/**"),
            PathPatternParser.defaultInstance.parse("/api/v1/api-keys/**"),
            PathPatternParser.defaultInstance.parse("/api/v1/setup"),
            PathPatternParser.defaultInstance.parse("/api/v1/hooks/**"));

    /** Somebody who dies while working on the first answer blocks the key no longer than this. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final RepeatsStore store;
    private final JsonMapper json;
    private final Clock clock;
    private final WebSettings settings;

    Repeats(RepeatsStore store, JsonMapper json, Clock clock, WebSettings settings) {
        this.store = store;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        if (!UNSAFE.contains(request.getMethod()) || request.getHeader(KEY) == null) {
            return true;
        }
        var path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        return NOTHING_KEPT.stream().anyMatch(pattern -> pattern.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(KEY);
        if (!ACCEPTABLE.matcher(key).matches()) {
            throw Problem.VALIDATION_ERROR.on(KEY, "must be 16 to 64 letters, digits, _ or -");
        }
        var caller = nameOf(Callers.of(request)) + nameOf(Callers.signedIn(request));
        var body = request.getInputStream().readAllBytes();
        var seal = AnswerSeal.of(key, caller);
        var ticket = new RepeatsStore.Ticket(caller, Secrets.sha256(key), seal.fingerprint(request, body));
        switch (claim(ticket)) {
            case RepeatsStore.Claim.Answered first -> replay(seal.open(first.answer()), response);
            case RepeatsStore.Claim.Ours ours ->
                answer(ticket, ours, seal, new BodyAgain(request, body), response, chain);
            case RepeatsStore.Claim.UsedOtherwise other -> throw Problem.IDEMPOTENCY_KEY_REUSED.refusal();
            case RepeatsStore.Claim.UnderWay late -> throw Problem.SERVICE_UNAVAILABLE.refusal();
        }
    }

    /** Waits while the same request is being answered, here or on another node. */
    private RepeatsStore.Claim claim(RepeatsStore.Ticket ticket) {
        var looks = PATIENCE.dividedBy(GLANCE);
        while (true) {
            var now = clock.instant();
            var claim = store.claim(ticket, now, now.plus(LEASE));
            if (!(claim instanceof RepeatsStore.Claim.UnderWay) || --looks < 0) {
                return claim;
            }
            pause();
        }
    }

    private void answer(
            RepeatsStore.Ticket ticket,
            RepeatsStore.Claim.Ours ours,
            AnswerSeal seal,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var copied = new ContentCachingResponseWrapper(response);
        var succeeded = false;
        try {
            chain.doFilter(request, copied);
            succeeded = copied.getStatus() < 300;
        } finally {
            try {
                if (!succeeded) {
                    store.release(ticket, ours);
                } else if (!request.isAsyncStarted()) {
                    remember(ticket, ours, seal, copied);
                }
            } catch (RuntimeException failure) {
                // a success holds its key until the lease ends, so that it has no second effect meanwhile
                LOG.error("A first answer could not be {}", succeeded ? "kept" : "released", failure);
            } finally {
                copied.copyBodyToResponse();
            }
        }
    }

    private void remember(
            RepeatsStore.Ticket ticket,
            RepeatsStore.Claim.Ours ours,
            AnswerSeal seal,
            ContentCachingResponseWrapper copied) {
        var lifetime = ticket.caller().equals(NOBODY) ? settings.rememberAnswersToNobody() : settings.rememberAnswers();
        var answer = json.writeValueAsBytes(FirstAnswer.of(copied));
        store.keep(ticket, ours, seal.close(answer), clock.instant().plus(lifetime));
    }

    private void replay(byte[] answer, HttpServletResponse response) throws IOException {
        json.readValue(answer, FirstAnswer.class).writeTo(response);
    }

    private static String nameOf(Caller caller) {
        return switch (caller) {
            case Caller.Seat seat -> "seat " + seat.participantId();
            case Caller.Display display -> "display " + display.displayId();
            case Caller.Nobody nobody -> NOBODY;
        };
    }

    /** The same seat with another account beside it is somebody else: what they may do differs. */
    private static String nameOf(SignedIn who) {
        var account = who.isGuest() ? "" : " account " + who.account();
        return who.isKey() ? account + " key " + who.signIn() : account;
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.SERVICE_UNAVAILABLE.refusal();
        }
    }
}
