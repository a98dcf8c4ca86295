package plenum.web.internal.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plenum.outbound.OutboundFailure;
import plenum.outbound.OutboundFailure.Category;
import plenum.shared.Problem;

class DiagnosisTest {

    @Test
    void another_host_that_does_not_answer_is_no_failure_of_ours() {
        var diagnosis = Diagnosis.of(new OutboundFailure(Category.TLS, "jira.example"));
        assertThat(diagnosis.status()).isEqualTo(503);
        assertThat(diagnosis.refusal().problem()).isEqualTo(Problem.UPSTREAM_UNAVAILABLE);
        assertThat(diagnosis.refusal().reason()).isEqualTo("jira.example");
    }
}
