package plenum.integrations.jira.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class JiraSignatureTest {

    private static final String SECRET = "jira-test-secret";
    private static final byte[] BODY = """
            {"timestamp":1793610000000,"webhookEvent":"sprint_closed","sprint":{"id":12,"state":"closed"}}""".getBytes(UTF_8);
    private static final String SIGNATURE = "sha256=abbdab0bf8fbcf6f69060260d0a6e3a6c8a4491e5adc06fb7ef8a26049e7f229";

    @Test
    void the_published_vector_holds() {
        assertThat(JiraSignature.proves(SIGNATURE, SECRET, BODY)).isTrue();
    }

    @Test
    void another_secret_proves_nothing() {
        assertThat(JiraSignature.proves(SIGNATURE, "jira-test-secreT", BODY)).isFalse();
    }

    @Test
    void one_changed_byte_proves_nothing() {
        var changed = BODY.clone();
        changed[20] ^= 1;
        assertThat(JiraSignature.proves(SIGNATURE, SECRET, changed)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha256=zz",
                "sha256=abbd",
                "sha1=abbdab0bf8fbcf6f69060260d0a6e3a6c8a4491e5adc06fb7ef8a26049e7f229",
                "abbdab0bf8fbcf6f69060260d0a6e3a6c8a4491e5adc06fb7ef8a26049e7f229",
                "sha256=abbdab0bf8fbcf6f69060260d0a6e3a6c8a4491e5adc06fb7ef8a26049e7f229 ",
                "sha256=abbdab0bf8fbcf6f69060260d0a6e3a6c8a4491e5adc06fb7ef8a26049e7f22"
            })
    void a_header_that_is_no_signature_proves_nothing(String header) {
        assertThat(JiraSignature.proves(header, SECRET, BODY)).isFalse();
    }
}
