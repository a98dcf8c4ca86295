package plenum.identity.internal.sso.arrivals;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import plenum.jobs.Job;

/** Forgets who never came back. */
@Configuration(proxyBeanMethods = false)
class ArrivalJobs {

    private static final Duration OFTEN = Duration.ofMinutes(10);

    @Bean
    Job lostFlows(Flows flows) {
        return new Job.Repeating("identity.flows", OFTEN, flows::sweep);
    }
}
