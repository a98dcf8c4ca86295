package plenum.identity.internal.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import plenum.identity.internal.saml.Assertions.Reading;

/** Whatever is done to a response by chance, it says what it said, or nothing. */
class MutatedAssertionsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final int TIMES = Integer.getInteger("plenum.chances", 1_000);
    private static final List<String> PIECES = List.of(
            "<!-- -->",
            "mallory",
            "<saml:NameID>mallory</saml:NameID>",
            "ID=\"_assertion-1\" ",
            "<![CDATA[mallory]]>",
            "&#97;",
            " ",
            "<?x y?>",
            "xmlns:saml=\"urn:x\" ",
            "</saml:Assertion><saml:Assertion>");

    private final PretendProvider provider = new PretendProvider(
            "https://plenum.example/sso/saml/7/metadata", "https://plenum.example/sso/saml/7", "_request-1", NOW);
    private final Reading.Verified said =
            (Reading.Verified) read(provider.signed().xml());
    private final List<String> signed = List.of(
            provider.signed().xml(),
            provider.unsigned().signResponse(PretendProvider.pen()).xml());
    private int believed;

    private Reading read(String xml) {
        return new SignedAssertions().read(Letter.posted(xml), provider.expectations(NOW));
    }

    private void assertNothingElseIsSaid(String xml, long seed) {
        if (read(xml) instanceof Reading.Verified verified) {
            believed++;
            assertThat(verified).as("seed %s: %s", seed, xml).isEqualTo(said);
        }
    }

    @Test
    void changed_characters_never_make_somebody_else() {
        for (long seed = 0; seed < TIMES; seed++) {
            var chance = new Random(seed);
            var xml = new StringBuilder(signed.get(chance.nextInt(2)));
            for (int i = chance.nextInt(3); i >= 0; i--) {
                changeText(xml, chance);
            }
            assertNothingElseIsSaid(xml.toString(), seed);
        }
        assertThat(believed).isBetween(1, TIMES / 2);
    }

    private static void changeText(StringBuilder xml, Random chance) {
        int at = chance.nextInt(xml.length());
        int end = Math.min(xml.length(), at + 1 + chance.nextInt(40));
        switch (chance.nextInt(5)) {
            case 0 -> xml.setCharAt(at, (char) (32 + chance.nextInt(95)));
            case 1 -> xml.delete(at, end);
            case 2 -> xml.insert(chance.nextInt(xml.length()), xml.substring(at, end));
            case 3 -> xml.insert(at, PIECES.get(chance.nextInt(PIECES.size())));
            default -> xml.setCharAt(at, (char) (xml.charAt(at) ^ 1 << chance.nextInt(7)));
        }
    }

    @Test
    void moved_and_copied_elements_never_make_somebody_else() {
        for (long seed = 0; seed < TIMES; seed++) {
            var chance = new Random(seed);
            var letter = Letter.of(signed.get(chance.nextInt(2)));
            for (int i = chance.nextInt(3); i >= 0; i--) {
                changeTree(letter, chance);
            }
            assertNothingElseIsSaid(letter.xml(), seed);
        }
        assertThat(believed).isBetween(1, TIMES / 2);
    }

    private static void changeTree(Letter letter, Random chance) {
        var all = elements(letter);
        var one = all.get(chance.nextInt(all.size()));
        var other = all.get(chance.nextInt(all.size()));
        if (one == letter.response() || contains(one, other)) {
            one.setAttribute("ID", other.getAttribute("ID"));
            return;
        }
        switch (chance.nextInt(6)) {
            case 0 -> one.getParentNode().removeChild(one);
            case 1 -> other.appendChild(one);
            case 2 -> other.insertBefore(evil(one, chance), other.getFirstChild());
            case 3 -> one.getParentNode().replaceChild(evil(one, chance), one);
            case 4 -> one.getParentNode().insertBefore(letter.document.createComment("x"), one);
            default -> {
                var wrapped = evil(one, chance);
                one.getParentNode().replaceChild(wrapped, one);
                wrapped.appendChild(one);
            }
        }
    }

    /** A copy that says mallory wherever it says who. */
    private static Element evil(Element original, Random chance) {
        var copy = (Element) original.cloneNode(true);
        if (chance.nextBoolean()) {
            copy.setAttribute("ID", "_evil");
        }
        var names = copy.getElementsByTagNameNS("*", "NameID");
        for (int i = 0; i < names.getLength(); i++) {
            names.item(i).setTextContent("mallory");
        }
        if (copy.getLocalName().equals("NameID") || copy.getLocalName().equals("AttributeValue")) {
            copy.setTextContent("mallory");
        }
        return copy;
    }

    private static boolean contains(Element outer, Element inner) {
        for (Node node = inner; node != null; node = node.getParentNode()) {
            if (node == outer) {
                return true;
            }
        }
        return false;
    }

    private static List<Element> elements(Letter letter) {
        var found = new ArrayList<Element>();
        var all = letter.document.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }
}
