package plenum.web.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Prefers the smaller `.br` beside a file to its `.gz`; browsers accept both and name gzip first. */
final class SmallestFile extends AbstractResourceResolver {

    private final EncodedResourceResolver brotli = only("br");
    private final EncodedResourceResolver gzip = only("gzip");

    private static EncodedResourceResolver only(String coding) {
        var resolver = new EncodedResourceResolver();
        resolver.setContentCodings(List.of(coding));
        return resolver;
    }

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        var file = brotli.resolveResource(request, path, locations, chain);
        return file instanceof HttpResource ? file : gzip.resolveResource(request, path, locations, chain);
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }
}
