package plenum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import plenum.shared.Problem;

class WordingTest {

    @Test
    void every_problem_is_told_in_german_too() throws Exception {
        var german = german();
        var expected = new TreeSet<String>();
        for (var problem : Problem.values()) {
            expected.add(problem.name());
            for (var action = 1; action <= problem.recoveryActions().size(); action++) {
                expected.add(problem.name() + "." + action);
            }
        }
        var words = new TreeSet<>(german.stringPropertyNames());
        words.removeIf(key -> key.startsWith("detail.") || key.startsWith("reason."));
        assertThat(words).isEqualTo(expected);
    }

    @Test
    void a_place_for_a_reason_is_in_both_languages_or_in_none() throws Exception {
        var german = german();
        for (var problem : Problem.values()) {
            assertThat(german.getProperty(problem.name()).contains("{reason}"))
                    .as(problem.name())
                    .isEqualTo(problem.message().contains("{reason}"));
        }
    }

    private static Properties german() throws Exception {
        try (var file = WordingTest.class.getResourceAsStream("/problems_de.properties")) {
            var words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        }
    }
}
