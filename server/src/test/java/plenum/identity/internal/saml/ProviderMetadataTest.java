package plenum.identity.internal.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import plenum.shared.Refusal;

/** What providers publish of themselves, what we publish, and how we ask. */
class ProviderMetadataTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final ServiceAddresses US = ServiceAddresses.of(URI.create("https://plenum.example/base"), "7");

    private static ProviderMetadata read(String xml) {
        return ProviderMetadata.read(xml.getBytes(StandardCharsets.UTF_8), NOW);
    }

    @Test
    void a_provider_says_who_it_is_where_to_go_and_by_which_keys_it_is_known() {
        var provider = read(PretendProvider.metadataWithBoth());
        assertThat(provider.entityId()).isEqualTo(PretendProvider.ISSUER);
        assertThat(provider.signOn()).hasToString("https://idp.example/redirect");
        assertThat(provider.keys()).containsExactly(PretendProvider.otherKey(), PretendProvider.key());
        assertThat(provider.wantsSignedRequests()).isFalse();
        assertThat(provider.hasPersistentNames()).isTrue();
        var list = "<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\">"
                + PretendProvider.metadata() + "</md:EntitiesDescriptor>";
        assertThat(read(list).keys()).containsExactly(PretendProvider.key());
    }

    @Test
    void what_we_could_not_work_with_is_refused_with_the_reason() {
        var good = PretendProvider.metadata();
        assertRefused("plain XML", "<!DOCTYPE x>" + good);
        assertRefused("plain XML", "nothing");
        assertRefused("metadata of one", "<x/>");
        assertRefused("metadata of one", "<x>" + good + good + "</x>");
        assertRefused("no identity provider", good.replace("IDPSSODescriptor", "SPSSODescriptor"));
        assertRefused("no entity id", good.replace(PretendProvider.ISSUER, ""));
        assertRefused("by HTTP redirect", good.replace("HTTP-Redirect", "SOAP"));
        assertRefused("by HTTP redirect", good.replace("https://idp.example/redirect", "javascript:alert(1)"));
        assertRefused("no certificate", good.replace("use=\"signing\"", "use=\"encryption\""));
        assertRefused("cannot be read", good.replaceAll("(?s)(<ds:X509Certificate>).{400}", "$1"));
        assertRefused("outdated", good.replace("entityID", "validUntil=\"2026-11-28T10:00:00Z\" entityID"));
        assertRefused("form that cannot", good.replace("entityID", "validUntil=\"soon\" entityID"));
        assertThat(read(good.replace("entityID", "validUntil=\"2026-11-28T10:00:01Z\" entityID"))
                        .keys())
                .hasSize(1);
        assertThat(read(good.replace("protocolSupport", "WantAuthnRequestsSigned=\"true\" protocolSupport"))
                        .wantsSignedRequests())
                .isTrue();
    }

    private static void assertRefused(String why, String xml) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.details().getFirst().message())
                                .contains(why));
    }

    @Test
    void we_say_who_we_are_and_that_nothing_need_be_encrypted() throws Exception {
        var pair = OwnPair.of(OwnPair.make(NOW, 2048));
        pair.certificate().verify(pair.certificate().getPublicKey());
        var metadata = new String(US.metadata(pair.certificate()), StandardCharsets.UTF_8);
        assertThat(metadata)
                .contains("entityID=\"https://plenum.example/base/sso/saml/7/metadata\"")
                .contains("Location=\"https://plenum.example/base/sso/saml/7\"")
                .contains(Base64.getEncoder().encodeToString(pair.certificate().getEncoded()))
                .contains("WantAssertionsSigned=\"true\"")
                .doesNotContain("encryption");
        assertThat(StrictXml.parse(metadata.getBytes(StandardCharsets.UTF_8))).isNotNull();
        assertThat(pair.toString()).doesNotContain("[").isEqualTo("our key for SAML");
    }

    @Test
    void we_ask_in_a_way_that_the_provider_can_check() throws Exception {
        var pair = OwnPair.of(OwnPair.make(NOW, 2048));
        var provider = read(PretendProvider.metadata().replace("/redirect", "/redirect?tenant=a&amp;b=c"));
        var request = new SignInRequest("_r&<1", US, provider.signOn(), provider.hasPersistentNames(), NOW);
        var address = request.address(pair.key()).toString();
        assertThat(address).startsWith("https://idp.example/redirect?tenant=a&b=c&SAMLRequest=");
        var asked = inflated(address.replaceAll(".*SAMLRequest=([^&]*).*", "$1"));
        assertThat(asked)
                .contains("ID=\"_r&amp;&lt;1\"")
                .contains("IssueInstant=\"2026-11-28T10:00:00Z\"")
                .contains("AssertionConsumerServiceURL=\"https://plenum.example/base/sso/saml/7\"")
                .contains("Destination=\"https://idp.example/redirect?tenant=a&amp;b=c\"")
                .contains("Issuer>https://plenum.example/base/sso/saml/7/metadata<")
                .contains("nameid-format:persistent");
        var signed = address.substring(address.indexOf("SAMLRequest="), address.indexOf("&Signature="));
        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(pair.certificate());
        check.update(signed.getBytes(StandardCharsets.UTF_8));
        assertThat(check.verify(bytes(address.replaceAll(".*&Signature=", "")))).isTrue();
        assertThat(request.address(null).toString()).doesNotContain("Signature");
    }

    private static String inflated(String text) throws IOException {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes(text)), new Inflater(true))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(URLDecoder.decode(text, StandardCharsets.UTF_8));
    }
}
