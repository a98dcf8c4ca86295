package plenum.identity.internal.saml;

import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * A signature built exactly as SAML prescribes, looked at before any cryptography: one reference, to the element it
 * stands in, by two transforms that take the signature out and write the rest in one way. What is not expected is refused.
 */
final class SignatureShape {

    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String ENCRYPTION = "http://www.w3.org/2001/04/xmlenc#";
    private static final String ENVELOPED = Elements.SIGNATURE + "enveloped-signature";
    private static final Set<String> CANONICAL =
            Set.of("http://www.w3.org/2001/10/xml-exc-c14n#", "http://www.w3.org/2001/10/xml-exc-c14n#WithComments");
    private static final Set<String> RSA = Set.of(MORE + "rsa-sha256", MORE + "rsa-sha384", MORE + "rsa-sha512");
    private static final Set<String> ECDSA =
            Set.of(MORE + "ecdsa-sha256", MORE + "ecdsa-sha384", MORE + "ecdsa-sha512");
    private static final Set<String> DIGESTS = Set.of(ENCRYPTION + "sha256", MORE + "sha384", ENCRYPTION + "sha512");

    private final Element signature;
    private final String method;

    private SignatureShape(Element signature, String method) {
        this.signature = signature;
        this.method = method;
    }

    /** The one signature in this element, which speaks of it and of nothing else. */
    static SignatureShape in(Element signed) {
        var signature = Elements.only(signed, Elements.SIGNATURE, "Signature").orElseThrow(SignatureShape::misshapen);
        forgetKeyInfo(signature);
        var parts = named(signature, "SignedInfo", "SignatureValue");
        var info = named(parts.getFirst(), "CanonicalizationMethod", "SignatureMethod", "Reference");
        requireCanonical(info.getFirst());
        var reference = info.get(2);
        if (!("#" + signed.getAttributeNS(null, "ID")).equals(reference.getAttributeNS(null, "URI"))) {
            throw misshapen();
        }
        var what = named(reference, "Transforms", "DigestMethod", "DigestValue");
        requireTransforms(what.getFirst());
        return new SignatureShape(signature, strong(info.get(1), what.get(1)));
    }

    Element signature() {
        return signature;
    }

    /** Whether this key can have made it and is strong enough. */
    boolean fits(PublicKey key) {
        return RSA.contains(method) && Certificates.isStrongRsa(key)
                || ECDSA.contains(method) && Certificates.isStrongCurve(key);
    }

    /** A signature never says itself whose it is, so whatever it says is not even read. */
    private static void forgetKeyInfo(Element signature) {
        Elements.only(signature, Elements.SIGNATURE, "KeyInfo").ifPresent(signature::removeChild);
    }

    private static void requireTransforms(Element transforms) {
        var both = named(transforms, "Transform", "Transform");
        var enveloped = both.getFirst();
        if (!ENVELOPED.equals(enveloped.getAttributeNS(null, "Algorithm"))
                || !Elements.children(enveloped).isEmpty()) {
            throw misshapen();
        }
        requireCanonical(both.getLast());
    }

    private static void requireCanonical(Element method) {
        var algorithm = method.getAttributeNS(null, "Algorithm");
        var parameters = Elements.children(method);
        boolean known = parameters.isEmpty()
                || parameters.size() == 1
                        && Elements.is(
                                parameters.getFirst(),
                                "http://www.w3.org/2001/10/xml-exc-c14n#",
                                "InclusiveNamespaces");
        if (!CANONICAL.contains(algorithm) || !known) {
            throw misshapen();
        }
    }

    private static String strong(Element method, Element digest) {
        if (!Elements.children(method).isEmpty() || !Elements.children(digest).isEmpty()) {
            throw misshapen();
        }
        var algorithm = method.getAttributeNS(null, "Algorithm");
        if (!RSA.contains(algorithm) && !ECDSA.contains(algorithm)
                || !DIGESTS.contains(digest.getAttributeNS(null, "Algorithm"))) {
            throw Doubt.WEAK_SIGNATURE.raised();
        }
        return algorithm;
    }

    /** Its children, if they are these and no others. */
    private static List<Element> named(Element parent, String... names) {
        var children = Elements.children(parent);
        if (children.size() != names.length) {
            throw misshapen();
        }
        for (int i = 0; i < names.length; i++) {
            if (!Elements.is(children.get(i), Elements.SIGNATURE, names[i])) {
                throw misshapen();
            }
        }
        return children;
    }

    private static NotBelieved misshapen() {
        return Doubt.SIGNATURE_SHAPE.raised();
    }
}
