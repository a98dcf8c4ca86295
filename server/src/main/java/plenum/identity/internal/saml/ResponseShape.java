package plenum.identity.internal.saml;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A response in which nothing can be mistaken for something else: one assertion, in its place, and every id once. */
record ResponseShape(Element response, Element assertion) {

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,255}");

    /** What a signature may stand in and speak of. */
    enum Part {
        RESPONSE,
        ASSERTION
    }

    static ResponseShape of(Document document) {
        var root = document.getDocumentElement();
        if (!Elements.is(root, Elements.PROTOCOL, "Response")) {
            throw Doubt.NO_RESPONSE.raised();
        }
        refuseStrays(document, root, new HashSet<>());
        var assertions = Elements.children(root, Elements.ASSERTION, "Assertion");
        if (assertions.size() != 1) {
            throw Doubt.NOT_ONE_ASSERTION.raised();
        }
        var assertion = assertions.getFirst();
        if (!hasName(root) || !hasName(assertion)) {
            throw Doubt.AMBIGUOUS.raised();
        }
        return new ResponseShape(root, assertion);
    }

    Element part(Part part) {
        return switch (part) {
            case RESPONSE -> response;
            case ASSERTION -> assertion;
        };
    }

    boolean isSigned(Part part) {
        return !Elements.children(part(part), Elements.SIGNATURE, "Signature").isEmpty();
    }

    /** Looks at everything there is, wherever it hides: within extensions, signatures or attributes. */
    private static void refuseStrays(Node node, Element root, Set<String> ids) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (child.getNodeType()) {
                case Node.ELEMENT_NODE -> {
                    refuseMisplaced((Element) child, root);
                    refuseTwins((Element) child, ids);
                    refuseStrays(child, root, ids);
                }
                case Node.TEXT_NODE, Node.CDATA_SECTION_NODE, Node.COMMENT_NODE -> {}
                default -> throw Doubt.UNREADABLE.raised();
            }
        }
    }

    private static void refuseMisplaced(Element element, Element root) {
        var parent = element.getParentNode();
        if (Elements.is(element, Elements.ASSERTION, "EncryptedAssertion")) {
            throw Doubt.ENCRYPTED.raised();
        }
        if (Elements.is(element, Elements.ASSERTION, "Assertion") && parent != root) {
            throw Doubt.NOT_ONE_ASSERTION.raised();
        }
        if (Elements.is(element, Elements.PROTOCOL, "Response") && element != root) {
            throw Doubt.AMBIGUOUS.raised();
        }
        boolean inPlace = parent == root || Elements.is(parent, Elements.ASSERTION, "Assertion");
        if (Elements.is(element, Elements.SIGNATURE, "Signature") && !inPlace) {
            throw Doubt.AMBIGUOUS.raised();
        }
    }

    private static void refuseTwins(Element element, Set<String> ids) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var each = attributes.item(i);
            boolean isId = "id".equals(each.getLocalName().toLowerCase(Locale.ROOT));
            if (isId && !ids.add(each.getNodeValue())) {
                throw Doubt.AMBIGUOUS.raised();
            }
        }
    }

    private static boolean hasName(Element element) {
        return ID.matcher(element.getAttributeNS(null, "ID")).matches();
    }
}
