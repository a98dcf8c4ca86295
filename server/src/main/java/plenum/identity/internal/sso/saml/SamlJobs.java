package plenum.identity.internal.sso.saml;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import plenum.jobs.Job;

/** Forgets assertions nobody would believe any more, and reads anew what providers say of themselves. */
@Configuration(proxyBeanMethods = false)
class SamlJobs {

    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration FOUR_TIMES_A_DAY = Duration.ofHours(6);

    @Bean
    Job usedAssertions(AssertionStore store, Clock clock) {
        return new Job.Repeating("identity.saml_assertions", HOURLY, () -> store.forget(clock.instant()));
    }

    @Bean
    Job providerMetadata(MetadataRenewal renewal) {
        return new Job.Repeating("identity.saml_metadata", FOUR_TIMES_A_DAY, renewal::renewAll);
    }
}
