package plenum.identity.internal.saml;

/** Ends the reading of a response; it never leaves this package. */
final class NotBelieved extends RuntimeException {

    private final Doubt doubt;

    NotBelieved(Doubt doubt) {
        super(doubt.words(), null, false, false);
        this.doubt = doubt;
    }

    Doubt doubt() {
        return doubt;
    }
}
