package plenum.sessions.internal.door;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What strangers find before they have a seat.
 *
 * @param discovery who sees the list of open sessions: open to everybody, signed_in people, or off
 * @param guestsMayCreate whether a session can be started without an account
 * @param landingReaders how many pages may follow the list live; further ones ask for it every few seconds
 */
@Validated
@ConfigurationProperties("plenum.sessions.door")
public record DoorSettings(
        @DefaultValue("open") Discovery discovery,
        @DefaultValue("true") boolean guestsMayCreate,
        @DefaultValue("1000") @Min(0) int landingReaders) {

    public enum Discovery {
        OPEN,
        SIGNED_IN,
        OFF
    }
}
