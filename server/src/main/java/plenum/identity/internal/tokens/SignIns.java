package plenum.identity.internal.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Secrets;
import plenum.shared.Audited;
import plenum.shared.Ids;

/**
 * Devices that are signed in. Each holds one refresh token at a time, which is used once; whoever comes with a used one
 * has stolen it or was stolen from, and the device is signed out.
 */
@Component
public class SignIns {

    static final Duration LIFETIME = Duration.ofDays(7);

    /** Two tabs that renew at the same moment are no thieves. */
    private static final Duration TWO_TABS = Duration.ofSeconds(10);

    private static final Duration KEPT_AFTER = Duration.ofDays(1);

    private final SignInStore store;
    private final AccessTokens access;
    private final Derived derived;
    private final Endings endings;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    SignIns(
            SignInStore store,
            AccessTokens access,
            Derived derived,
            Endings endings,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.derived = derived;
        this.endings = endings;
        this.facts = facts;
        this.clock = clock;
    }

    /** A browser or program, by the hash of the secret it is recognised by and a name its owner recognises. */
    public record Device(String sha256, String name) {}

    /** A device that is signed in, as its owner sees it. */
    public record SignIn(UUID id, String device, Instant signedInAt, Instant lastUsedAt) {}

    /** What a device holds from now on. */
    public record Tokens(UUID account, UUID signIn, String access, String refresh) {

        public static final Duration ACCESS_LIVES = AccessTokens.LIFETIME;
        public static final Duration REFRESH_LIVES = LIFETIME;

        @Override
        public String toString() {
            return "tokens of " + signIn;
        }
    }

    @Transactional
    public Tokens begin(UUID account, Device device) {
        var id = Ids.next();
        var refresh = Ids.secret("ref_");
        var expires = clock.instant().plus(LIFETIME);
        store.add(device, id, account, clock.instant(), expires);
        store.addToken(Secrets.sha256(refresh), id, expires);
        return new Tokens(account, id, access.write(account, id), refresh);
    }

    /** Nothing, if the token is none of ours or has been used. */
    @Transactional
    public Optional<Tokens> renew(String token) {
        var now = clock.instant();
        var known = store.lockToken(Secrets.sha256(token), now);
        if (known.isEmpty() || !known.get().isOpen()) {
            return Optional.empty();
        }
        var held = known.get();
        var successor = derived.successorOf(token);
        if (held.usedAt() == null) {
            return held.expiresAt().isAfter(now) ? Optional.of(take(held, token, successor)) : Optional.empty();
        }
        boolean isTwin = held.usedAt().plus(TWO_TABS).isAfter(now) && store.isUnused(Secrets.sha256(successor));
        if (isTwin) {
            return Optional.of(tokens(held, successor));
        }
        end(held.account(), held.signIn());
        facts.publishEvent(Audited.byNobody("account.refresh_token_reused")
                .on(held.account())
                .refused());
        return Optional.empty();
    }

    private Tokens take(SignInStore.Token held, String token, String successor) {
        var now = clock.instant();
        var expires = now.plus(LIFETIME);
        store.useToken(Secrets.sha256(token), now);
        store.addToken(Secrets.sha256(successor), held.signIn(), expires);
        store.prolong(held.signIn(), now, expires);
        return tokens(held, successor);
    }

    private Tokens tokens(SignInStore.Token held, String refresh) {
        return new Tokens(held.account(), held.signIn(), access.write(held.account(), held.signIn()), refresh);
    }

    /** Whose device that is, as long as the token is one it was given and the device is signed in. */
    @Transactional
    public Optional<SignInEnding> holderOf(String refreshToken) {
        return store.lockToken(Secrets.sha256(refreshToken), clock.instant())
                .filter(SignInStore.Token::isOpen)
                .map(token -> new SignInEnding(token.account(), token.signIn()));
    }

    /** What there is to end. */
    public record SignInEnding(UUID account, UUID signIn) {}

    public List<SignIn> list(UUID account) {
        return store.list(account, clock.instant());
    }

    public Optional<String> deviceOf(UUID signIn) {
        return store.deviceOf(signIn);
    }

    /** Answers whether it was signed in. */
    @Transactional
    public boolean end(UUID account, UUID signIn) {
        return end(account, signIn, null);
    }

    @Transactional
    public void endAll(UUID account) {
        end(account, null, null);
    }

    @Transactional
    public void endOthers(UUID account, @Nullable UUID except) {
        end(account, null, except);
    }

    private boolean end(UUID account, @Nullable UUID only, @Nullable UUID except) {
        var ended = store.end(account, only, except, clock.instant());
        endings.tell(ended);
        return !ended.isEmpty();
    }

    public void forgetNames(UUID account) {
        store.forgetNames(account);
    }

    public void sweep() {
        var now = clock.instant();
        store.forget(now, now.minus(KEPT_AFTER));
    }
}
