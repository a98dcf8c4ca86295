package plenum.identity.internal.sso.saml;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import plenum.identity.internal.saml.OwnPair;
import plenum.identity.internal.tokens.SigningKeys;
import plenum.shared.Audited;

/** The key by which providers know us: made when the first of them asks, and the same on all nodes from then on. */
@Component
class OurKey {

    private static final String PURPOSE = "saml";

    private final SigningKeys keys;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private volatile @Nullable OwnPair known;

    OurKey(SigningKeys keys, ApplicationEventPublisher facts, Clock clock) {
        this.keys = keys;
        this.facts = facts;
        this.clock = clock;
    }

    OwnPair get() {
        var pair = known;
        if (pair == null) {
            pair = OwnPair.of(keys.once(PURPOSE, this::make));
            known = pair;
        }
        return pair;
    }

    private byte[] make() {
        facts.publishEvent(Audited.bySystem("saml_key.made"));
        return OwnPair.make(clock.instant());
    }
}
