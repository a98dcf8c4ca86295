package plenum.vault.internal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the stack trace of a start without the right master key into its one sentence. */
class VaultUnusableAnalyzer extends AbstractFailureAnalyzer<VaultUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, VaultUnusable cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
