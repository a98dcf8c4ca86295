package plenum.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Codes, statuses and words are a promise to every client: they change with their table or not at all. */
class ProblemTest {

    @Test
    void every_problem_is_as_the_table_promises() throws IOException {
        var promised = table().lines().filter(line -> !line.isBlank()).map(ProblemTest::tidy);
        var kept = Arrays.stream(Problem.values())
                .map(problem -> String.join(
                        " | ",
                        problem.name(),
                        String.valueOf(problem.status()),
                        problem.retryAfter() == 0 ? "-" : String.valueOf(problem.retryAfter()),
                        problem.message(),
                        problem.recoveryActions().isEmpty() ? "-" : String.join("; ", problem.recoveryActions())));
        assertThat(kept).containsExactlyInAnyOrderElementsOf(promised.toList());
    }

    private static String tidy(String line) {
        return line.strip().replaceAll(" *\\| *", " | ");
    }

    private static String table() throws IOException {
        try (var file = ProblemTest.class.getResourceAsStream("/problems.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
