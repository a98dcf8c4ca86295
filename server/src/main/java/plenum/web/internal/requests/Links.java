package plenum.web.internal.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import plenum.shared.PublicAddress;
import plenum.web.internal.WebSettings;

/**
 * The configured address, or else the one the request used. A name that anybody could have written into the request is
 * not repeated, and a loopback address becomes one that a phone in the same network can follow.
 */
@Component
class Links implements PublicAddress {

    private final @Nullable URI publicUrl;
    private final Origins origins;
    private final Environment environment;

    Links(WebSettings settings, Origins origins, Environment environment) {
        this.publicUrl = settings.publicUrl();
        this.origins = origins;
        this.environment = environment;
    }

    @Override
    public Optional<URI> configured() {
        return Optional.ofNullable(publicUrl);
    }

    @Override
    public URI asSeenBy(HttpServletRequest request) {
        if (publicUrl != null) {
            return publicUrl;
        }
        var host = request.getServerName();
        var asked = Origins.originOf(URI.create(request.getRequestURL().toString()));
        if (Neighbourhood.isLoopback(host)) {
            return URI.create(request.getScheme() + "://" + reachable(host) + ":" + request.getServerPort()
                    + request.getContextPath());
        }
        var known = Neighbourhood.isOurs(host) || origins.isAllowed(asked) || TrustedProxies.hasSpokenFor(request);
        return known ? URI.create(asked + request.getContextPath()) : forNeighbours();
    }

    @Override
    public URI forNeighbours() {
        if (publicUrl != null) {
            return publicUrl;
        }
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        var path = environment.getProperty("server.servlet.context-path", "");
        return URI.create("http://" + reachable("localhost") + ":" + port + path);
    }

    /** Who listens on the loopback address alone is reached by nobody else. */
    private String reachable(String loopback) {
        var bound = environment.getProperty("server.address");
        return bound != null && Neighbourhood.isLoopback(bound)
                ? loopback
                : Neighbourhood.address().orElse(loopback);
    }
}
