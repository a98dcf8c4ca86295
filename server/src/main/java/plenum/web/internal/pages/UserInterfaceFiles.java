package plenum.web.internal.pages;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import plenum.web.internal.WebSettings;

/** The files of the UI: assets bear a hash in their name and never change, all others are asked for each time. */
@Component
class UserInterfaceFiles implements WebMvcConfigurer {

    private static final Duration YEAR = Duration.ofDays(365);

    private final String files;

    UserInterfaceFiles(WebSettings settings) {
        this.files = settings.userInterface();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(files + "assets/")
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new SmallestFile())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/*")
                .addResourceLocations(files)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new SmallestFile())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/api/docs/*")
                .addResourceLocations("classpath:/plenum/web/docs/")
                .setCacheControl(CacheControl.noCache());
    }
}
