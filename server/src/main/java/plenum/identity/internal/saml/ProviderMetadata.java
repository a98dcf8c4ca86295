package plenum.identity.internal.saml;

import java.net.URI;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/**
 * What a provider publishes about itself. Whoever enters it here, or the address it comes from, answers for it; times in
 * its certificates do not count, as only their keys matter.
 *
 * @param certificates with which it signs; two while it changes from one to the other
 */
public record ProviderMetadata(
        String entityId,
        URI signOn,
        List<X509Certificate> certificates,
        boolean wantsSignedRequests,
        boolean hasPersistentNames) {

    public static final String FIELD = "metadata";
    public static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";

    private static final int MOST_CERTIFICATES = 10;

    static final String REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";

    public ProviderMetadata {
        certificates = List.copyOf(certificates);
    }

    public List<PublicKey> keys() {
        return certificates.stream().map(X509Certificate::getPublicKey).toList();
    }

    /** Refuses, in words for whoever entered it, what we could not work with. */
    public static ProviderMetadata read(byte[] xml, Instant now) {
        try {
            return of(StrictXml.parse(xml).getDocumentElement(), now);
        } catch (NotBelieved unreadable) {
            throw refused("is not plain XML, or larger than 256 KB");
        }
    }

    private static ProviderMetadata of(Element root, Instant now) {
        var entity = entity(root);
        var provider = Elements.only(entity, Elements.METADATA, "IDPSSODescriptor")
                .orElseThrow(() -> refused("describes no identity provider"));
        refuseOutdated(entity, now);
        refuseOutdated(provider, now);
        var certificates = Elements.children(provider, Elements.METADATA, "KeyDescriptor").stream()
                .filter(key -> !"encryption".equals(Elements.attribute(key, "use")))
                .flatMap(ProviderMetadata::certificates)
                .filter(Certificates::isStrong)
                .distinct()
                .limit(MOST_CERTIFICATES)
                .toList();
        if (certificates.isEmpty()) {
            throw refused("has no certificate for signatures with RSA of 2048 bits or ECDSA of 256 bits, or better");
        }
        return new ProviderMetadata(
                name(entity),
                signOn(provider),
                certificates,
                isTrue(Elements.attribute(provider, "WantAuthnRequestsSigned")),
                Elements.children(provider, Elements.METADATA, "NameIDFormat").stream()
                        .map(Elements::word)
                        .anyMatch(PERSISTENT::equals));
    }

    /** Itself, or the only provider of a list. */
    private static Element entity(Element root) {
        if (Elements.is(root, Elements.METADATA, "EntityDescriptor")) {
            return root;
        }
        var providers = Elements.children(root, Elements.METADATA, "EntityDescriptor").stream()
                .filter(each -> Elements.only(each, Elements.METADATA, "IDPSSODescriptor")
                        .isPresent())
                .toList();
        if (!Elements.is(root, Elements.METADATA, "EntitiesDescriptor") || providers.size() != 1) {
            throw refused("is not the SAML 2.0 metadata of one identity provider");
        }
        return providers.getFirst();
    }

    private static String name(Element entity) {
        var name = Elements.attribute(entity, "entityID");
        if (name == null || name.isBlank()) {
            throw refused("has no entity id");
        }
        return name.strip();
    }

    private static URI signOn(Element provider) {
        return Elements.children(provider, Elements.METADATA, "SingleSignOnService").stream()
                .filter(each -> REDIRECT.equals(Elements.attribute(each, "Binding")))
                .map(each -> each.getAttributeNS(null, "Location"))
                .flatMap(location -> address(location).stream())
                .findFirst()
                .orElseThrow(() -> refused("names no address for signing in by HTTP redirect"));
    }

    private static Optional<URI> address(String location) {
        try {
            var address = URI.create(location.strip());
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getFragment() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static Stream<X509Certificate> certificates(Element keyDescriptor) {
        return Elements.children(keyDescriptor, Elements.SIGNATURE, "KeyInfo").stream()
                .flatMap(info -> Elements.children(info, Elements.SIGNATURE, "X509Data").stream())
                .flatMap(data -> Elements.children(data, Elements.SIGNATURE, "X509Certificate").stream())
                .map(Elements::word)
                .map(ProviderMetadata::certificate);
    }

    private static X509Certificate certificate(String text) {
        return Certificates.read(text).orElseThrow(() -> refused("has a certificate that cannot be read"));
    }

    private static void refuseOutdated(Element element, Instant now) {
        var until = Elements.attribute(element, "validUntil");
        try {
            if (until != null && !Instant.parse(until.strip()).isAfter(now)) {
                throw refused("is outdated since " + until);
            }
        } catch (DateTimeException noTime) {
            throw refused("says until when it counts in a form that cannot be read");
        }
    }

    private static boolean isTrue(@Nullable String value) {
        return "true".equals(value) || "1".equals(value);
    }

    private static Refusal refused(String why) {
        return Problem.VALIDATION_ERROR.on(FIELD, why);
    }
}
