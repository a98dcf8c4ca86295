package plenum.identity.internal.saml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** What a provider says of a person beside their name; by the name of each attribute, which may have several values. */
final class Attributes {

    private Attributes() {}

    static Map<String, List<String>> of(Element assertion) {
        var found = new LinkedHashMap<String, List<String>>();
        for (var statement : Elements.children(assertion, Elements.ASSERTION, "AttributeStatement")) {
            for (var attribute : Elements.children(statement, Elements.ASSERTION, "Attribute")) {
                var name = Elements.attribute(attribute, "Name");
                if (name != null) {
                    found.computeIfAbsent(name, unknown -> new ArrayList<>()).addAll(values(attribute));
                }
            }
        }
        found.replaceAll((name, values) -> List.copyOf(values));
        return found;
    }

    /** Only those that are text. */
    private static List<String> values(Element attribute) {
        return Elements.children(attribute, Elements.ASSERTION, "AttributeValue").stream()
                .map(Elements::text)
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
