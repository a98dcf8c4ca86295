package plenum.identity.internal.keys;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;

/** What the routes that let keys in ask of them: a key for anything else would open nothing. */
@Component
class KeyRoutes {

    private final RequestMappingHandlerMapping routes;

    KeyRoutes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    Set<Permission> asked() {
        var asked = EnumSet.noneOf(Permission.class);
        for (var route : routes.getHandlerMethods().values()) {
            var open = route.getMethodAnnotation(OpenToKeys.class);
            if (open != null) {
                asked.addAll(Arrays.asList(open.value()));
            }
        }
        return asked;
    }
}
