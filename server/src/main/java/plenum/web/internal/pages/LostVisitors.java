package plenum.web.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import plenum.web.internal.problems.Problems;

/** Whoever follows a dead link in a browser gets a page that knows the ways on; programs get the problem. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LostVisitors {

    private final UserInterface pages;
    private final Problems problems;

    LostVisitors(UserInterface pages, Problems problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<?> answer(NoResourceFoundException nothing, HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean looks = accepted != null && accepted.contains("text/html");
        return looks && !request.getRequestURI().startsWith("/api/")
                ? pages.page(HttpStatus.NOT_FOUND)
                : problems.answer(nothing, request);
    }
}
