package plenum.identity.internal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import plenum.identity.Callers;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.Scopes;
import plenum.shared.Problem;

/** Lets API keys in where a route says so, and nowhere else. */
@Component
class KeyGate implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var scopes = Callers.signedIn(request).scopes();
        // What went wrong is told to keys as to everybody.
        if (scopes != null && request.getDispatcherType() != DispatcherType.ERROR) {
            refuse(scopes, handler);
        }
        return true;
    }

    private static void refuse(Scopes scopes, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return; // there is no such route, which the handler says itself
        }
        var open = open(handler);
        if (open == null) {
            throw Problem.API_KEY_NOT_ACCEPTED.refusal();
        }
        Permission[] needed = open.value();
        if (needed.length > 0 && Arrays.stream(needed).noneMatch(scopes::include)) {
            throw Problem.UNAUTHORIZED.refusal().with("permission", needed[0].word());
        }
    }

    private static @Nullable OpenToKeys open(Object handler) {
        return handler instanceof HandlerMethod method ? method.getMethodAnnotation(OpenToKeys.class) : null;
    }
}
