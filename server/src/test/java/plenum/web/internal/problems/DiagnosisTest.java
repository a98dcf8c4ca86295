package plenum.web.internal.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.eclipse.jetty.http.HttpException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
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

    @Test
    void what_the_database_cannot_hold_is_the_senders_mistake() {
        var nul = new DataIntegrityViolationException("no text", new SQLException("0x00", "22021"));
        assertThat(Diagnosis.of(nul).status()).isEqualTo(400);
        var ours = new DataIntegrityViolationException("twice", new SQLException("key", "23505"));
        assertThat(Diagnosis.of(ours).status()).isEqualTo(500);
    }

    @Test
    void a_query_that_cannot_be_read_is_the_senders_mistake() {
        assertThat(Diagnosis.of(new HttpException.IllegalStateException(400, "Bad query"))
                        .status())
                .isEqualTo(400);
    }
}
