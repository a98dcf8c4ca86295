package plenum.identity.internal.saml;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A response on its way: a tree that a test can sign, take apart and put together wrongly. */
public final class Letter {

    static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    /** How something is signed; a proper provider does it like {@link #with}. */
    public record Pen(Key key, String method, String digest, List<String> transforms, String uri, KeyInfo keyInfo) {

        public static Pen with(Key key) {
            return new Pen(
                    key,
                    RSA_SHA256,
                    SHA256,
                    List.of(Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE),
                    null,
                    null);
        }

        Pen method(String other) {
            return new Pen(key, other, digest, transforms, uri, keyInfo);
        }

        Pen digest(String other) {
            return new Pen(key, method, other, transforms, uri, keyInfo);
        }

        Pen transforms(String... others) {
            return new Pen(key, method, digest, List.of(others), uri, keyInfo);
        }

        Pen uri(String other) {
            return new Pen(key, method, digest, transforms, other, keyInfo);
        }

        Pen keyInfo(KeyInfo other) {
            return new Pen(key, method, digest, transforms, uri, other);
        }
    }

    final Document document;

    private Letter(Document document) {
        this.document = document;
    }

    public static Letter of(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new Letter(
                    factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Element response() {
        return document.getDocumentElement();
    }

    Element assertion() {
        return first("Assertion");
    }

    /** The first of that name, in whatever namespace. */
    Element first(String name) {
        return (Element) document.getElementsByTagNameNS("*", name).item(0);
    }

    public Letter signAssertion(Pen pen) {
        return sign(assertion(), pen);
    }

    public Letter signResponse(Pen pen) {
        return sign(response(), pen);
    }

    Letter sign(Element element, Pen pen) {
        try {
            var signatures = XMLSignatureFactory.getInstance("DOM");
            var transforms = new ArrayList<Transform>();
            for (var each : pen.transforms()) {
                transforms.add(signatures.newTransform(each, (TransformParameterSpec) null));
            }
            var uri = pen.uri() == null ? "#" + element.getAttribute("ID") : pen.uri();
            var reference = signatures.newReference(
                    uri, signatures.newDigestMethod(pen.digest(), null), transforms, null, null);
            var info = signatures.newSignedInfo(
                    signatures.newCanonicalizationMethod(
                            CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                    signatures.newSignatureMethod(pen.method(), null),
                    List.of(reference));
            var issuer = element.getFirstChild();
            var context = new DOMSignContext(pen.key(), element, issuer.getNextSibling());
            context.setDefaultNamespacePrefix("ds");
            context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.FALSE);
            var all = document.getElementsByTagNameNS("*", "*");
            for (int i = 0; i < all.getLength(); i++) {
                if (((Element) all.item(i)).hasAttribute("ID")) {
                    ((Element) all.item(i)).setIdAttribute("ID", true);
                }
            }
            signatures.newXMLSignature(info, pen.keyInfo()).sign(context);
            return this;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String xml() {
        try {
            var text = new StringWriter();
            var writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As a browser carries it. */
    public String posted() {
        return posted(xml());
    }

    static String posted(String xml) {
        return Base64.getMimeEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }
}
