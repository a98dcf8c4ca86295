package plenum.web.internal.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import plenum.web.internal.WebSettings;

/** Whose pages may call us: our own, and the origins that were allowed by name. */
@Component
class Origins {

    private final Set<String> allowed;
    private final Set<String> own = new HashSet<>();

    Origins(WebSettings settings) {
        this.allowed = Set.copyOf(
                settings.allowedOrigins().stream().map(Origins::lowerCase).toList());
        if (settings.publicUrl() != null) {
            own.add(originOf(settings.publicUrl()));
        }
    }

    /** Allowed by name; such pages get the headers that let them read our answers. */
    boolean isAllowed(String origin) {
        return allowed.contains(lowerCase(origin));
    }

    boolean isOurs(String origin, HttpServletRequest request) {
        var here = originOf(URI.create(request.getRequestURL().toString()));
        return lowerCase(origin).equals(here) || own.contains(lowerCase(origin));
    }

    static String originOf(URI address) {
        var port = address.getPort();
        var standard = port < 0
                || port == 80 && "http".equals(address.getScheme())
                || port == 443 && "https".equals(address.getScheme());
        return lowerCase(address.getScheme() + "://" + address.getHost() + (standard ? "" : ":" + port));
    }

    private static String lowerCase(String origin) {
        return origin.toLowerCase(Locale.ROOT);
    }
}
