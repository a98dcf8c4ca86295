package plenum.activities.wordcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.activities.wordcloud.WordcloudConfig.Merge;

/** Which words are one, in six languages. */
class WordGroupingTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | Team; team ; TEAM; teams; the team; Team's
            en | user story; User-Story; user  stories
            en | box; boxes
            en | cache; caches
            en | naïve; naive
            en | university; universities
            de | Klarheit; klarheit; die Klarheit; KLARHEIT
            de | Termin; Termine; Terminen
            de | Straße; STRASSE
            de | Pause; Pausen; eine Pause
            fr | école; ecole; l’école; Écoles; L'ÉCOLE
            fr | tableau; tableaux
            fr | cheval; chevaux
            es | reunión; reuniones; la reunion
            es | vez; veces
            es | cliente; clientes; los clientes
            sv | bil; bilar
            sv | kund; kunder; en kund
            sv | flicka; flickor
            tr | İYİ; iyi
            tr | IŞIK; ışık
            tr | fikir; fikirler; bir fikir""")
    void these_are_one(String language, String words) {
        assertThat(List.of(words.split(";")).stream()
                        .map(word -> key(language, word))
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | universe; university
            en | happy; unhappy; not happy
            en | hopeful; hopeless; hope
            en | news; new
            en | process; proceed
            de | schon; schön
            de | Fahrer; fahren
            de | klar; unklar; nicht klar
            fr | cours; cour
            es | año; ano
            es | lunes; luna
            sv | rån; ran
            sv | får; far
            tr | ılık; ilik
            tr | on; ön""")
    void these_stay_apart(String language, String words) {
        var all = List.of(words.split(";"));

        assertThat(all.stream().map(word -> key(language, word)).distinct()).hasSize(all.size());
    }

    @Test
    void small_letters_are_those_of_the_language() {
        assertThat(key("tr", "I")).isEqualTo("ı").isNotEqualTo(key("en", "I"));
        assertThat(key("en", "İyi")).isEqualTo(key("en", "iyi"));
    }

    @Test
    void signs_are_words_as_well() {
        assertThat(key("en", "👍")).isEqualTo("👍");
        assertThat(key("en", "???")).isEqualTo("???");
        assertThat(key("en", "C++")).isNotEqualTo(key("en", "C"));
        assertThat(key("en", "C#")).isNotEqualTo(key("en", "C"));
        assertThat(key("xx", "がか")).isEqualTo("がか").isNotEqualTo(key("xx", "かか"));
    }

    @Test
    void how_much_is_one_can_be_chosen() {
        assertThat(key("en", Merge.OFF, "Team")).isNotEqualTo(key("en", Merge.OFF, "team"));
        assertThat(key("en", Merge.CASE, "Team")).isEqualTo(key("en", Merge.CASE, "TEAM"));
        assertThat(key("en", Merge.CASE, "Teams")).isNotEqualTo(key("en", Merge.CASE, "team"));
    }

    @Test
    void a_glossary_says_what_is_the_same_here() {
        var grouping =
                Grouping.of("en", Merge.STEM, new Glossary(List.of(new Glossary.Pair(List.of("K8s"), "Kubernetes"))));

        assertThat(grouping.key("k8s")).isEqualTo(grouping.key("the Kubernetes"));
    }

    @ParameterizedTest
    @CsvSource({"' a  b ',a b", "ﬁne,fine", "Ｔｅａｍ,Team"})
    void what_is_written_is_cleaned(String typed, String shown) {
        assertThat(Wording.of(typed)).isEqualTo(shown);
    }

    @Test
    void what_nobody_sees_is_not_there() {
        assertThat(Wording.of("te\u200Bam\u202E\u0007\uFEFF")).isEqualTo("team");
        assertThat(Wording.of("\u200B \u200D")).isNull();
        assertThat(Wording.of("👩\u200D💻")).isEqualTo("👩\u200D💻");
    }

    @Test
    void near_words_are_told_apart_by_a_sign_or_two() {
        assertThat(NearWords.areNear("clarity", "clarty")).isTrue();
        assertThat(NearWords.areNear("templates", "tenplatse")).isFalse();
        assertThat(NearWords.areNear("reliability", "relaibility")).isTrue();
        assertThat(NearWords.areNear("team", "tean")).isFalse();
        assertThat(NearWords.areNear("happy", "unhappy")).isFalse();
    }

    private static String key(String language, String word) {
        return key(language, Merge.STEM, word);
    }

    private static String key(String language, Merge merge, String word) {
        return Grouping.of(language, merge, Glossary.NONE).key(Wording.of(word));
    }
}
