package plenum.identity.internal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plenum.identity.Secrets;
import plenum.identity.internal.tokens.TokenCookies;

/**
 * Who stands at the door: from which network, with which browser, and whether that one was here before.
 *
 * @param deviceSha256 of the secret by which a browser is recognised; absent when it has none
 */
public record Visitor(
        String network, String deviceName, @Nullable String deviceSha256) {

    public static Visitor of(HttpServletRequest request) {
        Optional<String> device =
                TokenCookies.read(TokenCookies.DEVICE, request).map(Secrets::sha256);
        return new Visitor(
                Place.network(request), DeviceNames.of(request.getHeader("User-Agent")), device.orElse(null));
    }

    /** With the secret that was given to it just now. */
    Visitor with(String device) {
        return new Visitor(network, deviceName, Secrets.sha256(device));
    }
}
