package plenum.vault.internal;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import plenum.jobs.Job;
import plenum.jobs.Retry;
import plenum.jobs.Work;

/** What the vault does in the background. */
@Configuration(proxyBeanMethods = false)
class VaultJobs {

    /** Everything that is sealed, wherever it lies. */
    record Everything() {}

    static final Work<Everything> RESEAL = new Work<>("vault.reseal", Everything.class);

    @Bean
    Job sealAnew(Rotation rotation) {
        return new Job.Once<>(
                RESEAL,
                Retry.doubling(Duration.ofSeconds(5), Duration.ofHours(1)),
                everything -> rotation.finish(),
                everything -> {});
    }

    @Bean
    Job sealWhatWasLeft(Rotation rotation) {
        return new Job.Repeating("vault.reseal-rest", Duration.ofHours(6), rotation::finish);
    }
}
