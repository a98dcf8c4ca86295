package plenum.identity.internal.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import plenum.identity.internal.saml.Assertions.Reading;

/**
 * The eight known ways to wrap what was signed in what was not, and some more. In each the signature still finds what it
 * signed; somebody who reads elsewhere reads mallory.
 */
class WrappedAssertionsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private final PretendProvider provider = new PretendProvider(
            "https://plenum.example/sso/saml/7/metadata", "https://plenum.example/sso/saml/7", "_request-1", NOW);

    /** A response with its parts at hand. */
    private final class Wrapping {

        final Letter letter;
        final Element response;
        final Element assertion;
        final Element signature;

        Wrapping(Letter letter) {
            this.letter = letter;
            this.response = letter.response();
            this.assertion = letter.assertion();
            this.signature = letter.first("Signature");
        }

        /** The same with another subject. */
        Element evil(Element original, String id) {
            var copy = (Element) original.cloneNode(true);
            copy.setAttribute("ID", id);
            copy.getElementsByTagNameNS("*", "NameID").item(0).setTextContent("mallory");
            return copy;
        }

        Element without(Element original) {
            var copy = (Element) original.cloneNode(true);
            copy.removeChild(copy.getElementsByTagNameNS("*", "Signature").item(0));
            return copy;
        }

        Element element(String name) {
            return letter.document.createElementNS(Elements.PROTOCOL, "samlp:" + name);
        }

        Element object() {
            return letter.document.createElementNS(Elements.SIGNATURE, "ds:Object");
        }
    }

    private Wrapping ofAssertion() {
        return new Wrapping(provider.signed());
    }

    private Wrapping ofResponse() {
        return new Wrapping(provider.unsigned().signResponse(PretendProvider.pen()));
    }

    /** Makes mallory's response the root, with the signature of the original one and that one within. */
    private Letter evilResponse(Wrapping it, BiConsumer<Element, Element> hide) {
        var original = it.without(it.response);
        it.assertion.getElementsByTagNameNS("*", "NameID").item(0).setTextContent("mallory");
        it.response.setAttribute("ID", "_evil");
        hide.accept(it.signature, original);
        return it.letter;
    }

    private Letter xsw1() {
        return evilResponse(ofResponse(), Element::appendChild);
    }

    private Letter xsw2() {
        return evilResponse(
                ofResponse(), (signature, original) -> signature.getParentNode().insertBefore(original, signature));
    }

    private Letter xsw3() {
        var it = ofAssertion();
        var evil = it.without(it.evil(it.assertion, "_evil"));
        it.response.insertBefore(evil, it.assertion);
        return it.letter;
    }

    private Letter xsw4() {
        var it = ofAssertion();
        var evil = it.without(it.evil(it.assertion, "_evil"));
        it.response.replaceChild(evil, it.assertion);
        evil.appendChild(it.assertion);
        return it.letter;
    }

    private Letter xsw5() {
        var it = ofAssertion();
        var original = it.without(it.assertion);
        it.response.replaceChild(it.evil(it.assertion, "_evil"), it.assertion);
        it.response.appendChild(original);
        return it.letter;
    }

    private Letter xsw6() {
        return hidden((it, evilSignature, original) -> evilSignature.appendChild(original));
    }

    private Letter xsw7() {
        var it = ofAssertion();
        var extensions = it.element("Extensions");
        extensions.appendChild(it.without(it.evil(it.assertion, "_assertion-1")));
        it.response.insertBefore(extensions, it.response.getFirstChild());
        return it.letter;
    }

    private Letter xsw8() {
        return hidden((it, evilSignature, original) -> {
            var object = it.object();
            object.appendChild(original);
            evilSignature.appendChild(object);
        });
    }

    private interface Hiding {

        void hide(Wrapping it, Element evilSignature, Element original);
    }

    private Letter hidden(Hiding hiding) {
        var it = ofAssertion();
        var original = it.without(it.assertion);
        var evil = it.evil(it.assertion, "_evil");
        it.response.replaceChild(evil, it.assertion);
        hiding.hide(it, (Element) evil.getElementsByTagNameNS("*", "Signature").item(0), original);
        return it.letter;
    }

    /** The signature leads to the original beside it, which hides where no assertion belongs. */
    private Letter inAnAttribute() {
        return hidden((it, evilSignature, original) ->
                it.letter.first("AttributeValue").appendChild(original));
    }

    private Letter withTheSameId() {
        var it = ofAssertion();
        it.response.insertBefore(it.evil(it.assertion, "_assertion-1"), it.assertion);
        return it.letter;
    }

    private Letter twoAfterEachOther() {
        var it = ofAssertion();
        it.response.appendChild(it.without(it.evil(it.assertion, "_evil")));
        return it.letter;
    }

    private Letter outsideOfItsParts() {
        var it = ofAssertion();
        it.response.appendChild(it.signature);
        it.assertion.getElementsByTagNameNS("*", "NameID").item(0).setTextContent("mallory");
        return it.letter;
    }

    private Letter changedUnderAnIdOfAnotherCase() {
        var it = ofAssertion();
        it.response.setAttribute("Id", "_assertion-1");
        it.letter.first("Status").setAttribute("id", "_assertion-1");
        return it.letter;
    }

    private Letter twoSignatures() {
        var it = ofAssertion();
        it.assertion.insertBefore(it.signature.cloneNode(true), it.signature);
        return it.letter;
    }

    @TestFactory
    Stream<DynamicTest> what_was_wrapped_is_refused() {
        return Stream.of(
                        new Attack("xsw1", this::xsw1),
                        new Attack("xsw2", this::xsw2),
                        new Attack("xsw3", this::xsw3),
                        new Attack("xsw4", this::xsw4),
                        new Attack("xsw5", this::xsw5),
                        new Attack("xsw6", this::xsw6),
                        new Attack("xsw7", this::xsw7),
                        new Attack("xsw8", this::xsw8),
                        new Attack("in an attribute", this::inAnAttribute),
                        new Attack("the same id", this::withTheSameId),
                        new Attack("two after each other", this::twoAfterEachOther),
                        new Attack("a signature that moved", this::outsideOfItsParts),
                        new Attack("ids of another case", this::changedUnderAnIdOfAnotherCase),
                        new Attack("two signatures", this::twoSignatures))
                .map(attack -> DynamicTest.dynamicTest(
                        attack.name(),
                        () -> assertThat(read(attack.letter().get())).isInstanceOf(Reading.Refused.class)));
    }

    private record Attack(String name, Supplier<Letter> letter) {}

    private Reading read(Letter letter) {
        return new SignedAssertions().read(letter.posted(), provider.expectations(NOW));
    }

    @Test
    void what_is_read_is_what_was_signed_even_if_the_tree_were_believed() {
        // Signed bytes are read anew: nothing beside them is there any more.
        var letter = provider.unsigned().signAssertion(PretendProvider.pen());
        letter.response().setAttribute("Consent", "mallory");
        var signed = SignedPart.read(
                letter.xml().getBytes(StandardCharsets.UTF_8),
                ResponseShape.Part.ASSERTION,
                provider.expectations(NOW).keys());
        assertThat(signed.getOwnerDocument().getDocumentElement()).isSameAs(signed);
        assertThat(signed.getElementsByTagNameNS("*", "Signature").getLength()).isZero();
        assertThat(signed.getLocalName()).isEqualTo("Assertion");
    }
}
