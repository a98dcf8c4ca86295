package plenum.sessions.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import plenum.shared.Answer;
import plenum.shared.Page;

/** Answers with a stretch of a longer list, and says where the next and the former stretch are. */
final class Stretches {

    private static final String PAGE = "page";

    private Stretches() {}

    static <T> Answer<List<T>> of(Page<T> page, HttpServletRequest request) {
        var answer = Answer.of(page.items())
                .meta("total", page.total())
                .meta(PAGE, page.number())
                .meta("per_page", page.size());
        if (page.number() > 1) {
            answer = answer.link("prev", address(request, PAGE, page.number() - 1));
        }
        return (long) page.number() * page.size() < page.total()
                ? answer.link("next", address(request, PAGE, page.number() + 1))
                : answer;
    }

    /** The same question with one part of it changed, without the host: proxies know it better. */
    static String address(HttpServletRequest request, String name, Object value) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(name, value)
                .build()
                .toUriString();
    }
}
