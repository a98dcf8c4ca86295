package plenum.identity.internal.links;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Secrets;
import plenum.shared.Ids;
import plenum.shared.Problem;

/** Links that let their holder do one thing, once: their secret stands in the fragment, which browsers send to nobody. */
@Component
public class OneTimeLinks {

    private static final String SETUP = "setup";
    private static final String RESET = "reset";
    private static final Duration SETUP_LIVES = Duration.ofHours(1);
    private static final Duration RESET_LIVES = Duration.ofMinutes(30);

    private final LinkStore store;
    private final Clock clock;

    OneTimeLinks(LinkStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** For whoever runs this installation, as long as nobody has an account. */
    public String setUp() {
        var secret = Ids.secret("setup_");
        store.add(Secrets.sha256(secret), SETUP, null, clock.instant().plus(SETUP_LIVES));
        return secret;
    }

    /** For the owner of this account; the newest counts. */
    @Transactional
    public String reset(UUID account) {
        var secret = Ids.secret("reset_");
        store.useUp(account, clock.instant());
        store.add(Secrets.sha256(secret), RESET, account, clock.instant().plus(RESET_LIVES));
        return secret;
    }

    /** In the transaction of what it lets do: if that fails, it is as good as before. */
    @Transactional
    public void useSetUp(String secret) {
        if (store.use(Secrets.sha256(secret), SETUP, clock.instant()).isEmpty()) {
            throw Problem.LINK_USED.refusal();
        }
    }

    /** Whose password may be chosen anew. */
    @Transactional
    public UUID useReset(String secret) {
        var account = store.use(Secrets.sha256(secret), RESET, clock.instant())
                .map(LinkStore.Row::account)
                .orElseThrow(Problem.LINK_USED::refusal);
        store.useUp(account, clock.instant());
        return account;
    }

    /** Whoever asked for one, or issued it, might not any more. */
    public void forget(UUID account) {
        store.useUp(account, clock.instant());
    }

    public void sweep() {
        store.forget(clock.instant().minus(SETUP_LIVES));
    }
}
