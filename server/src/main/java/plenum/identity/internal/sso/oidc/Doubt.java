package plenum.identity.internal.sso.oidc;

import java.util.Locale;

/** Why what came from a provider is not believed. It names a category and nothing of what was said. */
final class Doubt extends RuntimeException {

    enum About {
        /** The provider, or whoever sat before it, said no. */
        REFUSED,
        /** What it tells of itself cannot be read, or not all is there. */
        DISCOVERY,
        /** It calls itself by another name than its address does. */
        ISSUER,
        /** Its keys cannot be read. */
        KEYS,
        /** It does not know us by our id and secret. */
        CLIENT,
        /** It did not take the code. */
        CODE,
        /** Its answer cannot be read. */
        ANSWER,
        /** The id token is not signed by it, is for somebody else, or too old. */
        ID_TOKEN,
        /** The id token belongs to another sign-in. */
        NONCE,
        /** It does not say who it is. */
        SUBJECT
    }

    private final About about;

    Doubt(About about) {
        super(about.name(), null, false, false);
        this.about = about;
    }

    About about() {
        return about;
    }

    String word() {
        return about.name().toLowerCase(Locale.ROOT);
    }
}
