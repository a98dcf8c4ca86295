package plenum.identity.internal.saml;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import plenum.identity.internal.saml.ResponseShape.Part;

/**
 * Reads responses with the signatures of Java itself: an assertion that is signed, or the one assertion within a response
 * that is. Where both are signed, both have to be right.
 */
@Component
class SignedAssertions implements Assertions {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";

    @Override
    public Optional<String> answered(String posted) {
        try {
            var response = StrictXml.parse(decoded(posted)).getDocumentElement();
            return Optional.ofNullable(Elements.attribute(response, "InResponseTo"));
        } catch (NotBelieved unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Reading read(String posted, Expectations expected) {
        try {
            return verified(decoded(posted), expected);
        } catch (NotBelieved refused) {
            return new Reading.Refused(refused.doubt());
        }
    }

    private static Reading.Verified verified(byte[] response, Expectations expected) {
        var root = StrictXml.parse(response).getDocumentElement();
        refuseFailure(root);
        var seen = ResponseShape.of(root.getOwnerDocument());
        boolean whole = seen.isSigned(Part.RESPONSE);
        if (!whole && !seen.isSigned(Part.ASSERTION)) {
            throw Doubt.UNSIGNED.raised();
        }
        var envelope = whole ? SignedPart.read(response, Part.RESPONSE, expected.keys()) : seen.response();
        requireEnvelope(envelope, whole, expected);
        var assertion = seen.isSigned(Part.ASSERTION)
                ? SignedPart.read(response, Part.ASSERTION, expected.keys())
                : ResponseShape.of(envelope.getOwnerDocument()).assertion();
        return AssertionRules.verify(assertion, expected);
    }

    /** A provider that could not sign somebody in sends no assertion, and seldom a signature. */
    private static void refuseFailure(Element root) {
        var status = Elements.only(root, Elements.PROTOCOL, "Status")
                .flatMap(found -> Elements.only(found, Elements.PROTOCOL, "StatusCode"))
                .map(code -> code.getAttributeNS(null, "Value"));
        if (!Elements.is(root, Elements.PROTOCOL, "Response") || status.isEmpty()) {
            throw Doubt.NO_RESPONSE.raised();
        }
        if (!SUCCESS.equals(status.get())) {
            throw Doubt.PROVIDER_REFUSED.raised();
        }
    }

    /** What it says must be right; only what was signed proves anything, and that is asked of the assertion again. */
    private static void requireEnvelope(Element response, boolean signed, Expectations expected) {
        if (!"2.0".equals(Elements.attribute(response, "Version"))) {
            throw Doubt.NO_RESPONSE.raised();
        }
        var issuers = Elements.children(response, Elements.ASSERTION, "Issuer");
        if (issuers.stream().anyMatch(issuer -> !expected.issuer().equals(Elements.word(issuer)))) {
            throw Doubt.WRONG_ISSUER.raised();
        }
        var destination = Optional.ofNullable(Elements.attribute(response, "Destination"));
        if (signed && destination.isEmpty()
                || destination
                        .filter(meant -> !meant.equals(expected.recipient()))
                        .isPresent()) {
            throw Doubt.WRONG_DESTINATION.raised();
        }
        if (!expected.request().equals(Elements.attribute(response, "InResponseTo"))) {
            throw Doubt.NOT_ASKED_FOR.raised();
        }
    }

    private static byte[] decoded(String posted) {
        if (posted.length() > StrictXml.MOST * 2) {
            throw Doubt.TOO_LARGE.raised();
        }
        try {
            return Base64.getDecoder().decode(BLANKS.matcher(posted).replaceAll(""));
        } catch (IllegalArgumentException noBase64) {
            throw Doubt.UNREADABLE.raised();
        }
    }
}
