package plenum.web.internal.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The one handler of everything a controller, or what stands before it, can throw. */
@RestControllerAdvice
class ProblemAnswers {

    private final Problems problems;

    ProblemAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Throwable.class)
    @Nullable
    ResponseEntity<ProblemBody> answer(Throwable failure, HttpServletRequest request, HttpServletResponse response) {
        // Somebody who has left reads no answer, and an answer under way cannot be taken back.
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return null;
        }
        return problems.answer(failure, request);
    }
}
