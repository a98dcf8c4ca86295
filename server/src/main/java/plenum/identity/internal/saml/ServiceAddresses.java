package plenum.identity.internal.saml;

import java.net.URI;
import java.security.cert.X509Certificate;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * How a provider knows us and where it reaches us.
 *
 * @param entityId also the address of our own metadata
 * @param answers where responses are posted
 */
public record ServiceAddresses(String entityId, String answers) {

    private static final String POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";

    /** Each provider knows us by a name of its own, so what was meant for one of them counts with no other. */
    public static ServiceAddresses of(URI publicAddress, String provider) {
        var ours = publicAddress + "/sso/saml/" + provider;
        return new ServiceAddresses(ours + "/metadata", ours);
    }

    /** What we publish about ourselves. No key for encryption is among it, so that nobody encrypts. */
    public byte[] metadata(X509Certificate certificate) {
        return XmlText.of(xml -> writeTo(xml, certificate));
    }

    private void writeTo(XMLStreamWriter xml, X509Certificate certificate) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("md", "EntityDescriptor", Elements.METADATA);
        xml.writeNamespace("md", Elements.METADATA);
        xml.writeNamespace("ds", Elements.SIGNATURE);
        xml.writeAttribute("entityID", entityId);
        xml.writeStartElement("md", "SPSSODescriptor", Elements.METADATA);
        xml.writeAttribute("AuthnRequestsSigned", "true");
        xml.writeAttribute("WantAssertionsSigned", "true");
        xml.writeAttribute("protocolSupportEnumeration", Elements.PROTOCOL);
        xml.writeStartElement("md", "KeyDescriptor", Elements.METADATA);
        xml.writeAttribute("use", "signing");
        xml.writeStartElement("ds", "KeyInfo", Elements.SIGNATURE);
        xml.writeStartElement("ds", "X509Data", Elements.SIGNATURE);
        element(xml, "ds", Elements.SIGNATURE, "X509Certificate", Certificates.text(certificate));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        element(xml, "md", Elements.METADATA, "NameIDFormat", ProviderMetadata.PERSISTENT);
        xml.writeEmptyElement("md", "AssertionConsumerService", Elements.METADATA);
        xml.writeAttribute("Binding", POST);
        xml.writeAttribute("Location", answers);
        xml.writeAttribute("index", "0");
        xml.writeAttribute("isDefault", "true");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String prefix, String namespace, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(prefix, name, namespace);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
