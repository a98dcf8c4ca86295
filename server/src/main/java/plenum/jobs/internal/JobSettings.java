package plenum.jobs.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this node works on jobs.
 *
 * @param workers how many jobs at once; 0 for a node that only queues
 * @param lookEvery how often it looks for work that another node queued or that became due
 * @param stopWithin how long a stop waits for jobs under way; what is cut is done again elsewhere
 */
@Validated
@ConfigurationProperties("plenum.jobs")
record JobSettings(
        @Min(0) @Max(64) @DefaultValue("4") int workers,
        @DefaultValue("1s") Duration lookEvery,
        @DefaultValue("5s") Duration stopWithin) {}
