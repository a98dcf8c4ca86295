package plenum.outbound;

import java.net.URI;

/**
 * The only way out to hosts that somebody has typed in. Whoever calls waits on their own thread, so no transaction may be
 * open meanwhile.
 */
public interface Outbound {

    /**
     * Whatever the other side answers, errors included; following what says when to come back is up to the caller.
     *
     * @throws plenum.shared.Refusal `TARGET_NOT_ALLOWED`, before anything is sent
     * @throws OutboundFailure when there is no answer, or none that may be read
     */
    Reply send(Call call);

    /**
     * Whether this address may be called as it is now, for whoever stores one. Nothing is sent.
     *
     * @throws plenum.shared.Refusal `TARGET_NOT_ALLOWED`
     * @throws OutboundFailure `UNRESOLVED`, when nobody knows the host
     */
    void check(URI address);
}
