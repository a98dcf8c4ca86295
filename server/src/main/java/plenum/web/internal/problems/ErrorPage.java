package plenum.web.internal.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for what was refused with a bare status, by the servlet container or a library. */
@RestController
class ErrorPage implements ErrorController {

    private final Problems problems;

    ErrorPage(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:${server.error.path:/error}}")
    ResponseEntity<ProblemBody> answer(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return problems.answer(failure, request);
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return problems.answer(Diagnosis.of(status instanceof Integer known ? known : 404), request);
    }
}
