package plenum.web.internal.problems;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import plenum.web.internal.json.Names;
import tools.jackson.databind.DatabindException;

/** All fields that a validation complained about, at once and by the names the caller knows. */
final class Fields {

    private Fields() {}

    static Refusal of(BindException invalid) {
        return Problem.VALIDATION_ERROR.on(
                invalid.getAllErrors().stream().map(Fields::detail).toList());
    }

    static Refusal of(HandlerMethodValidationException invalid) {
        return Problem.VALIDATION_ERROR.on(invalid.getParameterValidationResults().stream()
                .flatMap(Fields::details)
                .toList());
    }

    static Refusal of(ConstraintViolationException invalid) {
        List<Refusal.Detail> details = invalid.getConstraintViolations().stream()
                .map(each -> detail(parameter(each.getPropertyPath().toString()), each.getMessage()))
                .toList();
        return Problem.VALIDATION_ERROR.on(details);
    }

    /** The path begins with the method, which is nobody's business. */
    private static String parameter(String path) {
        return path.substring(path.indexOf('.') + 1);
    }

    /** Where in the body somebody stopped reading. */
    static String path(DatabindException misfit) {
        return misfit.getPath().stream()
                .map(step -> step.getIndex() < 0 ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static Stream<Refusal.Detail> details(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getAllErrors().stream().map(Fields::detail);
        }
        var name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "value");
        return result.getResolvableErrors().stream().map(error -> detail(name, words(error)));
    }

    private static Refusal.Detail detail(MessageSourceResolvable error) {
        return detail(error instanceof FieldError field ? field.getField() : "", words(error));
    }

    private static Refusal.Detail detail(String field, String message) {
        return new Refusal.Detail(Names.path(field), message);
    }

    /** Who could not be converted is told so by a library, in words of its own. */
    private static String words(MessageSourceResolvable error) {
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return "is not valid";
        }
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid");
    }
}
