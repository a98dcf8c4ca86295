package plenum.teams.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTest {

    @ParameterizedTest
    @CsvSource({
        "Harbour, harbour",
        "'  Größe & Maß! ', groesse-mass",
        "Équipe Çà et là, equipe-ca-et-la",
        "Łódź/Øst, lodz-ost",
        "Команда Юг, komanda-yug",
        "Ομάδα, omada",
        "团队, team",
        "Admin, team-admin",
        "'---', team"
    })
    void a_slug_sounds_like_the_name(String name, String slug) {
        assertThat(Naming.slug(name, 1)).isEqualTo(slug);
    }

    @Test
    void a_slug_that_is_taken_gets_a_number_and_stays_short_enough() {
        assertThat(Naming.slug("Harbour", 2)).isEqualTo("harbour-2");
        assertThat(Naming.slug("a".repeat(60), 1)).hasSize(Naming.LONGEST_SLUG);
        var cut = Naming.slug("a".repeat(60), 12);
        assertThat(cut).hasSize(Naming.LONGEST_SLUG).endsWith("-12");
        assertThat(Naming.isSlug(cut)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "A", "a b", "ä", "settings", "admin", "a/b"})
    void what_does_not_fit_an_address_is_no_slug(String text) {
        assertThat(Naming.isSlug(text)).isFalse();
    }

    @Test
    void a_name_is_one_line_of_what_can_be_seen() {
        assertThat(Naming.line(" A\r\n\tB\u202e ", 60)).isEqualTo("A B");
        assertThat(Naming.line(" \u0000 ", 60)).isNull();
        assertThat(Naming.line("🂡".repeat(60), 60)).isNotNull();
        assertThat(Naming.line("a".repeat(61), 60)).isNull();
        assertThat(Naming.key("GRÖSSE")).isEqualTo(Naming.key("größe"));
    }
}
