package plenum.operations.internal.audit;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import plenum.jobs.Job;

/** The daily round of the audit log, looked for every hour so that no day is missed. */
@Configuration(proxyBeanMethods = false)
class AuditJobs {

    @Bean
    Job dailyRoundOfTheAudit(AuditDay day) {
        return new Job.Repeating("operations.audit-day", Duration.ofHours(1), day::turn);
    }
}
