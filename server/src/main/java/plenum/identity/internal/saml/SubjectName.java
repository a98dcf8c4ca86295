package plenum.identity.internal.saml;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The provider's name of a person, exactly as it was signed: two names that differ at all are two people. */
record SubjectName(String value, @Nullable String format) {

    private static final Pattern ACCEPTABLE =
            Pattern.compile("[^\\p{Cntrl}\\s](?:[^\\p{Cntrl}]{0,510}[^\\p{Cntrl}\\s])?");
    private static final String TRANSIENT = ":nameid-format:transient";

    static SubjectName of(Element subject) {
        var name = Elements.only(subject, Elements.ASSERTION, "NameID").orElseThrow(Doubt.NO_SUBJECT::raised);
        var value = Elements.text(name)
                .filter(text -> ACCEPTABLE.matcher(text).matches())
                .orElseThrow(Doubt.NO_SUBJECT::raised);
        var format = Elements.attribute(name, "Format");
        if (format != null && format.toLowerCase(Locale.ROOT).endsWith(TRANSIENT)) {
            throw Doubt.PASSING_NAME.raised();
        }
        return new SubjectName(value, format);
    }
}
