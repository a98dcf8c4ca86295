package plenum.identity.internal.saml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds one's way in a tree of XML, by namespace and from parent to child only: nothing is ever searched for. */
final class Elements {

    static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
    static final String METADATA = "urn:oasis:names:tc:SAML:2.0:metadata";
    static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

    private Elements() {}

    static List<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> children(Element parent, String namespace, String name) {
        return children(parent).stream()
                .filter(child -> is(child, namespace, name))
                .toList();
    }

    /** The only one of that name; more than one is as good as none. */
    static Optional<Element> only(Element parent, String namespace, String name) {
        var found = children(parent, namespace, name);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    static boolean is(Node node, String namespace, String name) {
        return namespace.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    static @Nullable String attribute(Element element, String name) {
        return element.hasAttributeNS(null, name) ? element.getAttributeNS(null, name) : null;
    }

    /** All of its text, whatever comments stand in between; absent where other elements stand in it. */
    static Optional<String> text(Element element) {
        return children(element).isEmpty() ? Optional.of(element.getTextContent()) : Optional.empty();
    }

    /** The same without the blanks a formatter has put around it, for what never has any itself. */
    static String word(Element element) {
        return text(element).map(String::strip).orElse("");
    }
}
