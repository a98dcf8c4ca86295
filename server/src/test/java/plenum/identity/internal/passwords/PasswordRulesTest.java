package plenum.identity.internal.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    private static final List<String> OWN = List.of("ann.example@example.org", "ann", "Ann Example-Smith");

    @Test
    void length_is_what_counts_and_nothing_has_to_be_in_it() {
        assertThat(PasswordRules.objection("eleven char", OWN)).hasValue("must have at least 12 characters");
        assertThat(PasswordRules.objection("twelve chars", OWN)).isEmpty();
        assertThat(PasswordRules.objection("🦊🐼🐳🐯🤖🐰", OWN)).hasValue("must have at least 12 characters");
        assertThat(PasswordRules.objection("correct ".repeat(33), OWN)).hasValue("must have at most 256 characters");
    }

    @Test
    void what_is_tried_first_is_refused_in_any_case() {
        for (var common : List.of(
                "Password1234",
                "QWERTYUIOP123",
                "aaaaaaaaaaaa",
                "123123123123",
                "passwordpassword",
                "Sunshine2024",
                "1q2w3e4r5t6y")) {
            assertThat(PasswordRules.objection(common, OWN)).as(common).isPresent();
        }
    }

    @Test
    void ones_own_name_and_address_are_no_passwords() {
        assertThat(PasswordRules.objection("ANN.example@example.org", OWN))
                .hasValue("must not be your name or address");
        assertThat(PasswordRules.objection("ann example-smith", OWN)).isPresent();
    }

    @Test
    void ten_thousand_are_known_as_they_are_compared() {
        assertThat(FirstGuesses.all())
                .hasSize(10_000)
                .allMatch(word -> word.length() >= 8)
                .allMatch(word -> word.equals(word.toLowerCase(java.util.Locale.ROOT)));
    }
}
