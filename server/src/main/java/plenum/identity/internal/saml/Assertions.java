package plenum.identity.internal.saml;

import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a provider says about somebody, believed only as far as its signature reaches. */
public interface Assertions {

    /** Which request of ours it says to answer. Proves nothing: it only finds what {@link #read} has to expect. */
    Optional<String> answered(String posted);

    /** Reads a response as a browser posts it, in Base64. */
    Reading read(String posted, Expectations expected);

    /**
     * What has to be so for us to believe it.
     *
     * @param keys of the provider; while it changes them there are several
     * @param audience how the provider calls us
     * @param recipient our address to which the response came
     * @param request the request of ours that it has to answer
     */
    record Expectations(
            String issuer, List<PublicKey> keys, String audience, String recipient, String request, Instant now) {}

    sealed interface Reading {

        /**
         * Everything here stood in the very bytes that were signed.
         *
         * @param id of the assertion, which counts once
         * @param subject the provider's own name of that person, for good
         * @param expiry from then on nobody would believe it any more, seen again or not
         */
        record Verified(
                String id,
                String subject,
                @Nullable String nameIdFormat,
                Map<String, List<String>> attributes,
                @Nullable String sessionIndex,
                Instant expiry)
                implements Reading {

            public Verified {
                attributes = Map.copyOf(attributes);
            }
        }

        record Refused(Doubt doubt) implements Reading {}
    }
}
