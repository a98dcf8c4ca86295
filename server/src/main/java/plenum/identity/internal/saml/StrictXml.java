package plenum.identity.internal.saml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML that strangers wrote: no document type, nothing from elsewhere, not too much and not too deep. */
final class StrictXml {

    static final int MOST = 256 * 1024;

    private static final int DEEPEST = 64;
    private static final String FEATURES = "http://xml.org/sax/features/";
    private static final String XERCES = "http://apache.org/xml/features/";

    private StrictXml() {}

    static Document parse(byte[] xml) {
        if (xml.length > MOST) {
            throw Doubt.TOO_LARGE.raised();
        }
        return parse(new ByteArrayInputStream(xml));
    }

    private static Document parse(InputStream xml) {
        try {
            var document = builder().parse(xml);
            // Canonical XML is defined for 1.0 only, and other versions know other ends of line.
            if (document.getDoctype() != null || !"1.0".equals(document.getXmlVersion())) {
                throw Doubt.UNREADABLE.raised();
            }
            return document;
        } catch (SAXException | IOException notPlain) {
            throw Doubt.UNREADABLE.raised();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The parser of Java itself, whatever else lies beside us. */
    private static DocumentBuilder builder() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setValidating(false);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(XERCES + "disallow-doctype-decl", true);
        factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
        factory.setFeature(FEATURES + "external-general-entities", false);
        factory.setFeature(FEATURES + "external-parameter-entities", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("jdk.xml.maxElementDepth", String.valueOf(DEEPEST));
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Silent());
        builder.setEntityResolver((name, address) -> {
            throw new SAXException("nothing is read from elsewhere");
        });
        return builder;
    }

    /** Otherwise the parser prints what strangers wrote. */
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException remark) {
            // nothing that would keep us from reading
        }

        @Override
        public void error(SAXParseException mistake) throws SAXParseException {
            throw mistake;
        }

        @Override
        public void fatalError(SAXParseException mistake) throws SAXParseException {
            throw mistake;
        }
    }
}
