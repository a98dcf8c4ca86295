package plenum.identity.internal.saml;

import java.io.IOException;
import java.io.InputStream;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import plenum.identity.internal.saml.ResponseShape.Part;

/**
 * What a signature covers, read anew from the very bytes whose digest was signed: whatever else the response holds, and
 * wherever, cannot come into what is read from here.
 */
final class SignedPart {

    private static final XMLSignatureFactory SIGNATURES = XMLSignatureFactory.getInstance("DOM");

    private SignedPart() {}

    /** That part of the response as one of these keys has signed it. */
    static Element read(byte[] response, Part part, List<PublicKey> keys) {
        // A tree of its own for each signature: looking at one must not change what another one covers.
        var signed = ResponseShape.of(StrictXml.parse(response)).part(part);
        var shape = SignatureShape.in(signed);
        var bytes = keys.stream()
                .filter(shape::fits)
                .map(key -> covered(signed, shape, key))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(Doubt.WRONG_SIGNATURE::raised);
        var read = StrictXml.parse(bytes).getDocumentElement();
        if (!Elements.is(read, signed.getNamespaceURI(), signed.getLocalName())
                || !signed.getAttributeNS(null, "ID").equals(read.getAttributeNS(null, "ID"))) {
            throw Doubt.WRONG_SIGNATURE.raised();
        }
        return read;
    }

    private static Optional<byte[]> covered(Element signed, SignatureShape shape, PublicKey key) {
        var context = new DOMValidateContext(KeySelector.singletonKeySelector(key), shape.signature());
        context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.TRUE);
        context.setProperty("javax.xml.crypto.dsig.cacheReference", Boolean.TRUE);
        // The only id a reference can lead to.
        context.setIdAttributeNS(signed, null, "ID");
        try {
            var signature = SIGNATURES.unmarshalXMLSignature(context);
            if (!signature.validate(context)) {
                return Optional.empty();
            }
            var reference = signature.getSignedInfo().getReferences().getFirst();
            return Optional.ofNullable(bytes(reference.getDigestInputStream()));
        } catch (MarshalException | XMLSignatureException | IOException | RuntimeException stumbled) {
            // Whatever it stumbles over is no signature of that key.
            return Optional.empty();
        }
    }

    private static byte @Nullable [] bytes(@Nullable InputStream digested) throws IOException {
        return digested == null ? null : digested.readAllBytes();
    }
}
