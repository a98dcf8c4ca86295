package plenum.identity.internal.saml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Asks a provider to sign somebody in, by sending their browser there.
 *
 * @param id which the answer has to name
 * @param persistentName whether a name that never changes is asked for, or whatever the provider is used to
 */
public record SignInRequest(String id, ServiceAddresses us, URI signOn, boolean persistentName, Instant at) {

    private static final String POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
    private static final String ALGORITHM = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

    /** Where the browser goes; signed where a key is given. */
    public URI address(@Nullable PrivateKey key) {
        var query = "SAMLRequest=" + encoded(deflated(xml()));
        if (key != null) {
            query += "&SigAlg=" + URLEncoder.encode(ALGORITHM, StandardCharsets.UTF_8);
            query += "&Signature=" + encoded(signed(query, key));
        }
        return URI.create(signOn + (signOn.getRawQuery() == null ? "?" : "&") + query);
    }

    private byte[] xml() {
        return XmlText.of(this::writeTo);
    }

    private void writeTo(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("samlp", "AuthnRequest", Elements.PROTOCOL);
        xml.writeNamespace("samlp", Elements.PROTOCOL);
        xml.writeNamespace("saml", Elements.ASSERTION);
        xml.writeAttribute("ID", id);
        xml.writeAttribute("Version", "2.0");
        xml.writeAttribute("IssueInstant", at.truncatedTo(ChronoUnit.SECONDS).toString());
        xml.writeAttribute("Destination", signOn.toString());
        xml.writeAttribute("ProtocolBinding", POST);
        xml.writeAttribute("AssertionConsumerServiceURL", us.answers());
        xml.writeStartElement("saml", "Issuer", Elements.ASSERTION);
        xml.writeCharacters(us.entityId());
        xml.writeEndElement();
        xml.writeEmptyElement("samlp", "NameIDPolicy", Elements.PROTOCOL);
        if (persistentName) {
            xml.writeAttribute("Format", ProviderMetadata.PERSISTENT);
        }
        xml.writeAttribute("AllowCreate", "true");
        xml.writeEndElement();
    }

    private static byte[] deflated(byte[] bytes) {
        var raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        var into = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(into, raw)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            raw.end();
        }
        return into.toByteArray();
    }

    private static byte[] signed(String query, PrivateKey key) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(query.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return URLEncoder.encode(Base64.getEncoder().encodeToString(bytes), StandardCharsets.UTF_8);
    }
}
