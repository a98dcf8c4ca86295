package plenum.realtime.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How screens are kept up to date.
 *
 * @param streamsPerReader how many streams one seat or screen may hold; with one more the oldest ends
 * @param phoneTick how long changes of mere counts wait to be told together, in rooms of so many that nobody is named
 * @param screenTick the same for presenter screens and those who run the session
 */
@Validated
@ConfigurationProperties("plenum.realtime")
record RealtimeSettings(
        @DefaultValue("4") @Min(1) @Max(50) int streamsPerReader,
        @DefaultValue("1000ms") Duration phoneTick,
        @DefaultValue("200ms") Duration screenTick) {

    RealtimeSettings {
        between("plenum.realtime.phone-tick", phoneTick, 100, 5_000);
        between("plenum.realtime.screen-tick", screenTick, 100, 250);
    }

    private static void between(String name, Duration value, long least, long most) {
        if (value.toMillis() < least || value.toMillis() > most) {
            throw new IllegalArgumentException(
                    "%s is %s, but must be between %dms and %dms".formatted(name, value, least, most));
        }
    }
}
