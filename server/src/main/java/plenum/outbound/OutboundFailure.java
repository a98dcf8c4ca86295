package plenum.outbound;

import plenum.shared.Problem;

/**
 * Another host gave no answer that can be used. It names category and host only; whoever does not catch it answers
 * `UPSTREAM_UNAVAILABLE`.
 */
public final class OutboundFailure extends RuntimeException {

    /** Why there is no answer. */
    public enum Category {
        /** Nobody knows the name. */
        UNRESOLVED,
        /** Nobody listens there, or no way leads there. */
        REFUSED,
        TIMED_OUT,
        /** The certificate is not theirs, is nobody's we trust, or they do not speak TLS. */
        TLS,
        TOO_LARGE,
        /** The connection broke, or what came is not HTTP. */
        BROKEN,
        /** The answer points to another host, or in circles. */
        REDIRECTED,
        /** Too many calls wait for this host already; nothing was sent. */
        BUSY,
        /** This host has failed too often to be asked again yet; nothing was sent. */
        RESTING
    }

    private final Category category;

    public OutboundFailure(Category category, String host) {
        super(category + " " + host, Problem.UPSTREAM_UNAVAILABLE.because(host));
        this.category = category;
    }

    public Category category() {
        return category;
    }
}
