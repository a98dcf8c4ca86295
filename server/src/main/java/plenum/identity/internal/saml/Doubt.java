package plenum.identity.internal.saml;

import java.util.Locale;

/** Why a response is not believed, in the words an administrator needs to mend it. */
public enum Doubt {
    TOO_LARGE("the response is too large"),
    UNREADABLE("the response is not plain XML; document types and processing instructions are refused"),
    NO_RESPONSE("this is no SAML 2.0 response"),
    PROVIDER_REFUSED("the provider says that the sign-in failed"),
    ENCRYPTED("the assertion is encrypted; switch encryption off at the provider"),
    NOT_ONE_ASSERTION("the response has to hold exactly one assertion"),
    AMBIGUOUS("two elements have the same id, or an element stands where it has no place"),
    UNSIGNED("neither the assertion nor the response is signed"),
    SIGNATURE_SHAPE("the signature is not built as SAML prescribes"),
    WEAK_SIGNATURE("the signature has to use RSA or ECDSA with SHA-256 or better"),
    WRONG_SIGNATURE("the signature was not made with a known certificate of the provider"),
    WRONG_ISSUER("the response comes from another provider"),
    WRONG_DESTINATION("the response was meant for another address"),
    NOT_ASKED_FOR("the response answers no open request of ours"),
    NOT_CONFIRMED("no confirmation of the subject is meant for us, for this request and for now"),
    WRONG_AUDIENCE("the assertion was meant for another application"),
    UNKNOWN_CONDITION("the assertion holds only under a condition that we do not know"),
    TOO_EARLY("the assertion does not count yet; compare the clocks"),
    TOO_LATE("the assertion does not count any more; compare the clocks"),
    NO_SUBJECT("the assertion names nobody by a name we can keep"),
    PASSING_NAME("the provider sends a name that changes each time; let it send a persistent one"),
    NOT_SIGNED_IN("the assertion does not say that anybody has signed in"),
    REPLAYED("this assertion has been used before");

    private final String words;

    Doubt(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As it is written down. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    NotBelieved raised() {
        return new NotBelieved(this);
    }
}
