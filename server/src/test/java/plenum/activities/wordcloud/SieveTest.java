package plenum.activities.wordcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SieveTest {

    private final Sieve sieve =
            Sieve.of(new WordList(List.of("banana split", "waterfall")), new WordList(List.of("whore")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shit",
                "SHIT",
                "sh1t",
                "$hit",
                "ѕһit",
                "shiiiiit",
                "s.h.i.t",
                "s h i t",
                "oh shit!",
                "sh-it",
                "Scheiße",
                "merde",
                "Mierda",
                "jävla",
                "siktir",
                "kurwa",
                "waterfall",
                "W4terfall",
                "Banana Split"
            })
    void is_looked_at_first(String entry) {
        assertThat(sieve.holds(entry)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sergey",
                "Scunthorpe",
                "Essex",
                "class",
                "assess",
                "cockpit",
                "Dickens",
                "Matsushita",
                "banana",
                "455",
                "a55",
                "whore",
                "fan",
                "skit",
                "push it",
                "Klassiker",
                "C++",
                "👍"
            })
    void is_as_innocent_as_any_other(String entry) {
        assertThat(sieve.holds(entry)).isFalse();
    }

    @Test
    void a_number_looks_like_no_word() {
        assertThat(Skeleton.of("5417")).isEmpty();
        assertThat(Skeleton.of("5h1t")).isEqualTo(Skeleton.of("shit"));
    }
}
