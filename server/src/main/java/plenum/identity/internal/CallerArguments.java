package plenum.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import plenum.identity.Callers;
import plenum.identity.SignedIn;
import plenum.shared.Caller;
import plenum.shared.Problem;

/**
 * Lets a controller ask for its `Caller`, or for a `Caller.Seat` when nobody else may call, and for the account beside
 * it.
 */
@Component
class CallerArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SignedIn.class
                || Caller.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = (HttpServletRequest) request.getNativeRequest();
        if (parameter.getParameterType() == SignedIn.class) {
            return Callers.signedIn(asked);
        }
        var caller = Callers.of(asked);
        if (parameter.getParameterType().isInstance(caller)) {
            return caller;
        }
        throw Problem.UNAUTHENTICATED.refusal();
    }
}
