package plenum.identity.internal.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import org.junit.jupiter.api.Test;
import plenum.identity.internal.saml.Assertions.Expectations;
import plenum.identity.internal.saml.Assertions.Reading;
import plenum.identity.internal.saml.Letter.Pen;

/** Which responses are believed: those that were signed with a known key, for us, for this request and for now. */
class AssertionsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";

    private final Assertions assertions = new SignedAssertions();
    private final PretendProvider provider = new PretendProvider(
            "https://plenum.example/sso/saml/7/metadata", "https://plenum.example/sso/saml/7", "_request-1", NOW);

    private Reading read(Letter letter) {
        return read(letter, provider.expectations(NOW));
    }

    private Reading read(Letter letter, Expectations expected) {
        return assertions.read(letter.posted(), expected);
    }

    private void assertRefused(Doubt doubt, Letter letter) {
        assertThat(read(letter)).isEqualTo(new Reading.Refused(doubt));
    }

    private void assertBelieved(Letter letter) {
        assertThat(read(letter)).isInstanceOf(Reading.Verified.class);
    }

    @Test
    void a_signed_assertion_says_who_somebody_is() {
        var letter = provider.signed();
        assertThat(assertions.answered(letter.posted())).contains("_request-1");
        assertThat(read(letter))
                .isEqualTo(new Reading.Verified(
                        "_assertion-1",
                        "ann-4711",
                        ProviderMetadata.PERSISTENT,
                        Map.of(
                                "mail",
                                List.of("ann@example.org"),
                                "name",
                                List.of("Ann Àrdú"),
                                "groups",
                                List.of("planners", "bakers")),
                        "s-1",
                        NOW.plus(Duration.ofMinutes(6))));
    }

    @Test
    void a_signed_response_is_believed_and_both_signatures_have_to_be_right() {
        assertBelieved(provider.unsigned().signResponse(PretendProvider.pen()));
        assertBelieved(provider.unsigned().signAssertion(PretendProvider.pen()).signResponse(PretendProvider.pen()));
        assertRefused(
                Doubt.WRONG_SIGNATURE,
                provider.unsigned().signAssertion(PretendProvider.otherPen()).signResponse(PretendProvider.pen()));
        assertRefused(
                Doubt.WRONG_SIGNATURE,
                provider.unsigned().signAssertion(PretendProvider.pen()).signResponse(PretendProvider.otherPen()));
    }

    @Test
    void while_a_provider_changes_its_certificate_both_count() {
        var both = new Expectations(
                PretendProvider.ISSUER,
                List.of(PretendProvider.otherKey(), PretendProvider.key()),
                provider.expectations(NOW).audience(),
                provider.expectations(NOW).recipient(),
                "_request-1",
                NOW);
        assertThat(read(provider.signed(), both)).isInstanceOf(Reading.Verified.class);
        assertThat(read(provider.unsigned().signAssertion(PretendProvider.otherPen()), both))
                .isInstanceOf(Reading.Verified.class);
    }

    @Test
    void nothing_is_believed_that_is_not_signed_or_signed_by_somebody_else() {
        assertRefused(Doubt.UNSIGNED, provider.unsigned());
        assertRefused(Doubt.WRONG_SIGNATURE, provider.unsigned().signAssertion(PretendProvider.otherPen()));
        var empty = provider.signed();
        var signature = empty.first("Signature");
        while (signature.hasChildNodes()) {
            signature.removeChild(signature.getFirstChild());
        }
        assertRefused(Doubt.SIGNATURE_SHAPE, empty);
        var blank = provider.signed();
        blank.first("SignatureValue").setTextContent("");
        assertRefused(Doubt.WRONG_SIGNATURE, blank);
    }

    @Test
    void a_signature_cannot_bring_its_own_key() throws Exception {
        var infos = XMLSignatureFactory.getInstance("DOM").getKeyInfoFactory();
        var own = infos.newKeyInfo(List.of(infos.newKeyValue(PretendProvider.otherKey())));
        assertRefused(
                Doubt.WRONG_SIGNATURE,
                provider.unsigned().signAssertion(PretendProvider.otherPen().keyInfo(own)));
        // And whatever it says there does no harm to one that is right.
        assertBelieved(provider.unsigned().signAssertion(PretendProvider.pen().keyInfo(own)));
    }

    @Test
    void weak_or_confused_algorithms_are_refused() {
        var sha1 = "http://www.w3.org/2000/09/xmldsig#";
        var pen = PretendProvider.pen();
        assertRefused(Doubt.WEAK_SIGNATURE, provider.unsigned().signAssertion(pen.method(sha1 + "rsa-sha1")));
        assertRefused(Doubt.WEAK_SIGNATURE, provider.unsigned().signAssertion(pen.digest(sha1 + "sha1")));
        // The public key as the secret of an HMAC is known to everybody.
        var secret = new SecretKeySpec(PretendProvider.key().getEncoded(), "HmacSHA256");
        assertRefused(
                Doubt.WEAK_SIGNATURE,
                provider.unsigned().signAssertion(Pen.with(secret).method(MORE + "hmac-sha256")));
        assertBelieved(provider.unsigned()
                .signAssertion(pen.method(MORE + "rsa-sha512").digest(MORE + "sha384")));
    }

    @Test
    void elliptic_curves_count_and_short_keys_do_not() throws Exception {
        var curve = KeyPairGenerator.getInstance("EC");
        curve.initialize(new ECGenParameterSpec("secp256r1"));
        var strong = curve.generateKeyPair();
        var pen = Pen.with(strong.getPrivate()).method(MORE + "ecdsa-sha256");
        assertThat(read(provider.unsigned().signAssertion(pen), expecting(strong)))
                .isInstanceOf(Reading.Verified.class);
        var rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(1024);
        var weak = rsa.generateKeyPair();
        assertThat(read(provider.unsigned().signAssertion(Pen.with(weak.getPrivate())), expecting(weak)))
                .isEqualTo(new Reading.Refused(Doubt.WRONG_SIGNATURE));
    }

    private Expectations expecting(KeyPair pair) {
        var usual = provider.expectations(NOW);
        return new Expectations(
                usual.issuer(), List.of(pair.getPublic()), usual.audience(), usual.recipient(), usual.request(), NOW);
    }

    @Test
    void a_signature_speaks_of_the_element_it_stands_in_by_two_known_transforms() {
        var pen = PretendProvider.pen();
        assertRefused(Doubt.SIGNATURE_SHAPE, provider.unsigned().signAssertion(pen.uri("#_response-1")));
        assertRefused(Doubt.SIGNATURE_SHAPE, provider.unsigned().signAssertion(pen.uri("")));
        assertRefused(Doubt.SIGNATURE_SHAPE, provider.unsigned().signAssertion(pen.transforms(Transform.ENVELOPED)));
        assertRefused(
                Doubt.SIGNATURE_SHAPE,
                provider.unsigned()
                        .signAssertion(pen.transforms(
                                Transform.ENVELOPED,
                                CanonicalizationMethod.EXCLUSIVE,
                                CanonicalizationMethod.EXCLUSIVE)));
        assertRefused(
                Doubt.SIGNATURE_SHAPE,
                provider.unsigned()
                        .signAssertion(pen.transforms(Transform.ENVELOPED, CanonicalizationMethod.INCLUSIVE)));
        assertBelieved(provider.unsigned()
                .signAssertion(pen.transforms(Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS)));
        var two = provider.signed();
        var info = two.first("SignedInfo");
        info.appendChild(two.first("Reference").cloneNode(true));
        assertRefused(Doubt.SIGNATURE_SHAPE, two);
    }

    @Test
    void what_was_meant_for_others_is_refused() {
        var expected = provider.expectations(NOW);
        provider.with("issuer", "https://evil.example");
        assertThat(read(provider.signed(), expected)).isEqualTo(new Reading.Refused(Doubt.WRONG_ISSUER));
        provider.with("issuer", PretendProvider.ISSUER).with("audience", "https://other.example");
        assertThat(read(provider.signed(), expected)).isEqualTo(new Reading.Refused(Doubt.WRONG_AUDIENCE));
        provider.with("audience", expected.audience()).with("recipient", "https://other.example");
        assertThat(read(provider.signed(), expected)).isEqualTo(new Reading.Refused(Doubt.WRONG_DESTINATION));
        provider.with("recipient", expected.recipient()).with("request", "_another-1");
        assertThat(read(provider.signed(), expected)).isEqualTo(new Reading.Refused(Doubt.NOT_ASKED_FOR));
    }

    @Test
    void what_is_outside_the_signature_cannot_mend_what_is_inside() {
        var recipient = provider.expectations(NOW);
        provider.with("recipient", "https://other.example").with("request", "_another-1");
        var letter = provider.signed();
        letter.response().setAttribute("Destination", recipient.recipient());
        letter.response().setAttribute("InResponseTo", "_request-1");
        assertThat(read(letter, recipient)).isEqualTo(new Reading.Refused(Doubt.NOT_CONFIRMED));
        provider.with("recipient", recipient.recipient()).with("request", "_request-1");
        assertRefused(
                Doubt.NOT_CONFIRMED,
                signed("<saml:SubjectConfirmationData", "<saml:SubjectConfirmationData InResponseTo=\"{request}\""));
    }

    private Letter signed(String instead, String of) {
        return provider.unsigned(instead, of).signAssertion(PretendProvider.pen());
    }

    @Test
    void a_bearer_has_to_be_confirmed_for_this_place_and_time() {
        provider.with("method", "urn:oasis:names:tc:SAML:2.0:cm:sender-vouches");
        assertRefused(Doubt.NOT_CONFIRMED, provider.signed());
        provider.with("method", "urn:oasis:names:tc:SAML:2.0:cm:bearer");
        assertRefused(Doubt.NOT_CONFIRMED, signed("", " NotOnOrAfter=\"{confirmed_until}\""));
        provider.with("confirmed_until", NOW.minusSeconds(60));
        assertRefused(Doubt.NOT_CONFIRMED, provider.signed());
        provider.with("confirmed_until", NOW.minusSeconds(59));
        assertBelieved(provider.signed());
    }

    @Test
    void what_is_early_or_late_by_more_than_a_minute_is_refused() {
        provider.with("from", NOW.plusSeconds(61));
        assertRefused(Doubt.TOO_EARLY, provider.signed());
        provider.with("from", NOW.plusSeconds(60));
        assertBelieved(provider.signed());
        provider.with("until", NOW.minusSeconds(60));
        assertRefused(Doubt.TOO_LATE, provider.signed());
        provider.with("until", NOW.minusSeconds(59));
        assertBelieved(provider.signed());
        provider.with("until", "tomorrow");
        assertRefused(Doubt.TOO_LATE, provider.signed());
        provider.with("until", NOW.plusSeconds(60));
        assertRefused(
                Doubt.TOO_LATE, signed("SessionNotOnOrAfter=\"2026-11-28T09:58:00Z\" SessionIndex", "SessionIndex"));
    }

    @Test
    void conditions_are_asked_for_and_unknown_ones_never_hold() {
        provider.with("condition", "<saml:OneTimeUse/>");
        assertBelieved(provider.signed());
        provider.with("condition", "<saml:Condition/>");
        assertRefused(Doubt.UNKNOWN_CONDITION, provider.signed());
        provider.with(
                "condition",
                "<saml:AudienceRestriction><saml:Audience>https://other.example</saml:Audience></saml:AudienceRestriction>");
        assertRefused(Doubt.WRONG_AUDIENCE, provider.signed());
        provider.with("condition", "");
        assertRefused(
                Doubt.WRONG_AUDIENCE,
                signed(
                        "",
                        "<saml:AudienceRestriction><saml:Audience>{audience}</saml:Audience></saml:AudienceRestriction>"));
    }

    @Test
    void a_name_that_cannot_be_kept_names_nobody() {
        provider.with("format", "urn:oasis:names:tc:SAML:2.0:nameid-format:transient");
        assertRefused(Doubt.PASSING_NAME, provider.signed());
        provider.with("format", ProviderMetadata.PERSISTENT);
        for (var bad : List.of("", " ", " ann", "ann&#10;", "a<saml:b/>nn", "a".repeat(513))) {
            provider.with("subject", bad);
            assertRefused(Doubt.NO_SUBJECT, provider.signed());
        }
        provider.with("subject", "x</saml:NameID><saml:NameID>y");
        assertRefused(Doubt.NO_SUBJECT, provider.signed());
    }

    @Test
    void a_provider_may_say_no_and_need_not_sign_it() {
        provider.with("status", "AuthnFailed");
        assertRefused(Doubt.PROVIDER_REFUSED, provider.unsigned());
    }

    @Test
    void encrypted_assertions_are_refused_in_plain_words() {
        var letter = provider.unsigned();
        letter.document.renameNode(letter.assertion(), Elements.ASSERTION, "saml:EncryptedAssertion");
        assertRefused(Doubt.ENCRYPTED, letter);
    }

    @Test
    void somebody_has_to_have_signed_in_there() {
        var letter = provider.unsigned();
        letter.assertion().removeChild(letter.first("AuthnStatement"));
        assertRefused(Doubt.NOT_SIGNED_IN, letter.signAssertion(PretendProvider.pen()));
    }
}
