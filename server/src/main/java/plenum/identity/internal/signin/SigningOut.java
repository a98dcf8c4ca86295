package plenum.identity.internal.signin;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.SignedIn;
import plenum.identity.internal.tokens.SignIns;
import plenum.shared.Audited;
import plenum.shared.Problem;

/** Signs devices out. */
@Component
public class SigningOut {

    private final SignIns signIns;
    private final DeviceStore devices;
    private final ApplicationEventPublisher facts;

    SigningOut(SignIns signIns, DeviceStore devices, ApplicationEventPublisher facts) {
        this.signIns = signIns;
        this.devices = devices;
        this.facts = facts;
    }

    /** The device that asks, whichever of its two proofs is still good. */
    @Transactional
    void here(SignedIn who, Optional<String> refreshToken) {
        if (who.account() != null && who.signIn() != null) {
            end(who.account(), who.signIn());
        } else {
            refreshToken.flatMap(signIns::holderOf).ifPresent(held -> end(held.account(), held.signIn()));
        }
    }

    @Transactional
    void everywhere(UUID account) {
        signIns.endAll(account);
        facts.publishEvent(Audited.by(account, "account.signed_out_everywhere").on(account));
    }

    /** A device its owner does not want to know any more. */
    @Transactional
    public void device(UUID account, UUID signIn) {
        var secret = signIns.deviceOf(signIn);
        if (!signIns.end(account, signIn)) {
            throw Problem.NOT_FOUND.refusal();
        }
        secret.ifPresent(device -> devices.remove(account, device));
        facts.publishEvent(Audited.by(account, "account.device_removed").on(signIn));
    }

    private void end(UUID account, UUID signIn) {
        if (signIns.end(account, signIn)) {
            facts.publishEvent(Audited.by(account, "account.signed_out").on(account));
        }
    }
}
