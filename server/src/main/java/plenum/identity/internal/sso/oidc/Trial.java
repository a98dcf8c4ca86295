package plenum.identity.internal.sso.oidc;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import plenum.identity.internal.sso.providers.Voucher.Health;
import plenum.outbound.OutboundFailure;
import plenum.shared.Refusal;

/** Puts into one word what is in the way of speaking to a provider. */
final class Trial {

    private Trial() {}

    static Health of(Runnable attempt) {
        try {
            attempt.run();
            return new Health(true, null);
        } catch (Doubt doubt) {
            return new Health(false, doubt.word());
        } catch (OutboundFailure failure) {
            return new Health(false, failure.category().name().toLowerCase(Locale.ROOT));
        } catch (Refusal forbidden) {
            return new Health(false, forbidden.problem().name().toLowerCase(Locale.ROOT));
        }
    }

    /** A host that nobody knows yet may be known tomorrow. */
    static void refuseForbidden(Errands errands, List<String> addresses) {
        for (var each : addresses) {
            try {
                errands.check(URI.create(each));
            } catch (OutboundFailure notNow) {
                // Said when somebody tries it.
            }
        }
    }
}
