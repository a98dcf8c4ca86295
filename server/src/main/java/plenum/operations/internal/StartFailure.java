package plenum.operations.internal;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in one line why the program cannot start, instead of showing how it failed. */
class StartFailure implements FailureAnalysisReporter {

    private final PrintStream console;

    StartFailure() {
        this(System.err);
    }

    StartFailure(PrintStream console) {
        this.console = console;
    }

    @Override
    public void report(FailureAnalysis analysis) {
        console.println(
                ("Plenum cannot start: " + oneLine(analysis.getDescription()) + oneLine(analysis.getAction())).strip());
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s*\\R\\s*", " ") + " ";
    }
}
