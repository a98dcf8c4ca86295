package plenum.identity.internal.sso.oidc;

import java.net.URI;
import plenum.identity.internal.sso.arrivals.OutsideIdentity;
import plenum.identity.internal.sso.providers.FlowSecret;
import plenum.identity.internal.sso.providers.Provider;
import plenum.identity.internal.sso.providers.Voucher;

/** A kind of provider that hands browsers a code. */
interface CodeVoucher extends Voucher {

    /** Whom the code stands for. */
    OutsideIdentity redeem(Provider provider, String code, FlowSecret secret, URI back);

    /** Whether the answer names somebody else as its author (RFC 9207). */
    boolean isFrom(Provider provider, String issuer);
}
