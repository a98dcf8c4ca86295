package plenum.identity.internal.signin;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import plenum.identity.internal.keys.KeyEndings;
import plenum.identity.internal.links.OneTimeLinks;
import plenum.identity.internal.tokens.SignIns;
import plenum.identity.internal.tokens.SigningKeys;
import plenum.jobs.Job;

/** What is done now and then: new keys in time, and an end for what is of no use any more. */
@Configuration(proxyBeanMethods = false)
class IdentityJobs {

    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration DEVICES_KEPT = Duration.ofDays(365);

    @Bean
    Job newSigningKeys(SigningKeys keys) {
        return new Job.Repeating("identity.signing_keys", DAILY, keys::renew);
    }

    @Bean
    Job oldSignIns(
            SignIns signIns, KeyEndings keys, OneTimeLinks links, Attempts attempts, DeviceStore devices, Clock clock) {
        return new Job.Repeating("identity.sweep", HOURLY, () -> {
            signIns.sweep();
            keys.sweep();
            links.sweep();
            attempts.sweep();
            devices.forget(clock.instant().minus(DEVICES_KEPT));
        });
    }
}
