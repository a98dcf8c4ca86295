package plenum.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class StartFailureTest {

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    void what_went_wrong_and_what_to_do_are_one_line() {
        report(new FailureAnalysis("Port 8080 was\nalready in use.", "Stop the other program.\n", null));
        assertThat(console.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(
                        "Plenum cannot start: Port 8080 was already in use. Stop the other program.\n");
    }

    @Test
    void there_need_not_be_something_to_do() {
        report(new FailureAnalysis("The database is too old.", null, null));
        assertThat(console.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("Plenum cannot start: The database is too old.\n");
    }

    private void report(FailureAnalysis analysis) {
        new StartFailure(new PrintStream(console, true, StandardCharsets.UTF_8)).report(analysis);
    }
}
