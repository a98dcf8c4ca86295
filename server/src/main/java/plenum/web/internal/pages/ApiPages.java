package plenum.web.internal.pages;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.shared.Problem;
import plenum.web.internal.WebSettings;

/** The description of the API, for programs and for people. */
@RestController
class ApiPages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Resource description;
    private final Resource page;

    ApiPages(WebSettings settings, ResourceLoader resources) {
        this.description = resources.getResource(settings.apiDescription());
        this.page = resources.getResource("classpath:/plenum/web/docs/index.html");
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<Resource> description() {
        return answer(MediaType.APPLICATION_JSON, description);
    }

    @GetMapping("/api/docs")
    ResponseEntity<Resource> page() {
        return answer(HTML, page);
    }

    private static ResponseEntity<Resource> answer(MediaType type, Resource resource) {
        if (!resource.exists()) {
            throw Problem.NOT_FOUND.refusal();
        }
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .body(resource);
    }
}
