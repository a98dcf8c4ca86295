package plenum.identity.internal.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Transform;
import org.junit.jupiter.api.Test;
import plenum.identity.internal.saml.Assertions.Reading;

/** XML that wants more than to be read. */
class HostileXmlTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private final PretendProvider provider = new PretendProvider(
            "https://plenum.example/sso/saml/7/metadata", "https://plenum.example/sso/saml/7", "_request-1", NOW);

    private Reading read(String xml) {
        return new SignedAssertions().read(Letter.posted(xml), provider.expectations(NOW));
    }

    private void assertRefused(Doubt doubt, String xml) {
        assertThat(read(xml)).isEqualTo(new Reading.Refused(doubt));
    }

    @Test
    void document_types_are_refused_and_nothing_is_fetched() throws IOException {
        var good = provider.signed().xml();
        try (var elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/";
            for (var prolog : List.of(
                    "<!DOCTYPE Response>",
                    "<!DOCTYPE x [<!ENTITY who \"mallory\">]>",
                    "<!DOCTYPE x [<!ENTITY who SYSTEM \"file:///etc/passwd\">]>",
                    "<!DOCTYPE x [<!ENTITY who SYSTEM \"" + address + "\">]>",
                    "<!DOCTYPE x SYSTEM \"" + address + "\">",
                    "<!DOCTYPE x [<!ENTITY % far SYSTEM \"" + address + "\"> %far;]>",
                    "<!DOCTYPE x [<!ATTLIST x ID ID #IMPLIED>]>")) {
                assertRefused(Doubt.UNREADABLE, prolog + good);
                assertRefused(Doubt.UNREADABLE, prolog + good.replace("ann-4711", "&who;"));
            }
            elsewhere.setSoTimeout(1);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(elsewhere::accept))
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void a_billion_laughs_are_none() {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        assertRefused(Doubt.UNREADABLE, laughs + "]><x>&l9;</x>");
    }

    @Test
    void a_page_from_elsewhere_is_not_included() {
        var included =
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>";
        provider.with("mail", included);
        var reading = read(provider.signed().xml());
        assertThat(((Reading.Verified) reading).attributes().get("mail")).isEmpty();
    }

    /** Canonical XML leaves comments out, so putting one in breaks no signature. */
    @Test
    void a_comment_in_a_name_does_not_cut_it_short() {
        provider.with("subject", "ann@example.org.evil.example").with("mail", "ann@example.org.evil.example");
        var letter = provider.signed().xml();
        var commented = letter.replace("ann@example.org.evil", "ann@example.org<!-- -->.evil");
        assertThat(commented).isNotEqualTo(letter);
        var reading = (Reading.Verified) read(commented);
        assertThat(reading.subject()).isEqualTo("ann@example.org.evil.example");
        assertThat(reading.attributes().get("mail")).containsExactly("ann@example.org.evil.example");
        assertRefused(Doubt.UNREADABLE, letter.replace("ann@example.org.evil", "ann@example.org<?x?>.evil"));
        assertThat(read(letter.replace("ann@example.org.evil", "ann@example.org<![CDATA[.evil]]>")))
                .isEqualTo(reading);
    }

    @Test
    void nor_does_a_comment_that_was_signed_along() {
        provider.with("subject", "ann@example.org<!-- -->.evil.example");
        var pen = PretendProvider.pen().transforms(Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS);
        var reading =
                (Reading.Verified) read(provider.unsigned().signAssertion(pen).xml());
        assertThat(reading.subject()).isEqualTo("ann@example.org.evil.example");
    }

    @Test
    void what_is_too_large_too_deep_or_no_xml_at_all_is_refused() {
        assertRefused(Doubt.TOO_LARGE, "<x>" + "a".repeat(StrictXml.MOST) + "</x>");
        assertRefused(Doubt.TOO_LARGE, "<x>" + "a".repeat(StrictXml.MOST * 3) + "</x>");
        assertRefused(Doubt.UNREADABLE, "<x>".repeat(100) + "</x>".repeat(100));
        assertRefused(Doubt.UNREADABLE, "");
        assertRefused(Doubt.UNREADABLE, "nothing");
        assertRefused(
                Doubt.UNREADABLE, "<?xml version=\"1.1\"?>" + provider.signed().xml());
        assertRefused(Doubt.NO_RESPONSE, "<Response/>");
        var assertions = new SignedAssertions();
        assertThat(assertions.read("%%%", provider.expectations(NOW))).isEqualTo(new Reading.Refused(Doubt.UNREADABLE));
        assertThat(assertions.answered("%%%")).isEmpty();
        assertThat(assertions.answered(Base64.getEncoder().encodeToString("<x/>".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }
}
