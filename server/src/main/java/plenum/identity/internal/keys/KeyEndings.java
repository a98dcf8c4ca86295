package plenum.identity.internal.keys;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.internal.tokens.Endings;
import plenum.shared.Audited;

/** Ends API keys, and what was opened with them. */
@Component
public class KeyEndings {

    /** On other nodes streams are looked for that were opened with them. */
    private static final Duration REVOKED_KEPT = Duration.ofDays(1);

    /** Whoever looks after a program that stopped finds out why. */
    private static final Duration EXPIRED_KEPT = Duration.ofDays(30);

    private final ApiKeyStore store;
    private final Endings endings;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    KeyEndings(ApiKeyStore store, Endings endings, ApplicationEventPublisher facts, Clock clock) {
        this.store = store;
        this.endings = endings;
        this.facts = facts;
        this.clock = clock;
    }

    /** Its maker is deactivated or gone, and takes them along for good. */
    @Transactional
    public void revokeAll(UUID account) {
        revoke(account, null, Audited.bySystem("api_key.revoked").with("reason", "account"));
    }

    @Transactional
    void revoke(ApiKey key, UUID by) {
        revoke(key.account(), key.id(), Audited.by(by, "api_key.revoked"));
    }

    private void revoke(UUID account, @Nullable UUID only, Audited told) {
        var ended = store.revoke(account, only, clock.instant());
        endings.tell(ended);
        ended.forEach(each -> facts.publishEvent(
                told.on(each.signIn()).with("account", each.account().toString())));
    }

    public void sweep() {
        var now = clock.instant();
        store.forget(now.minus(REVOKED_KEPT), now.minus(EXPIRED_KEPT));
    }
}
