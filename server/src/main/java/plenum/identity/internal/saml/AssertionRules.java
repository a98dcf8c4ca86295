package plenum.identity.internal.saml;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import plenum.identity.internal.saml.Assertions.Expectations;
import plenum.identity.internal.saml.Assertions.Reading.Verified;

/** What an assertion has to say so that somebody may be let in on it. Given only what was signed. */
final class AssertionRules {

    /** How far the clocks of two machines may be apart. */
    static final Duration SKEW = Duration.ofSeconds(60);

    private static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
    private static final Set<String> CONDITIONS = Set.of("AudienceRestriction", "OneTimeUse", "ProxyRestriction");

    private final Element assertion;
    private final Expectations expected;
    private final List<Instant> ends = new ArrayList<>();

    private AssertionRules(Element assertion, Expectations expected) {
        this.assertion = assertion;
        this.expected = expected;
    }

    static Verified verify(Element assertion, Expectations expected) {
        return new AssertionRules(assertion, expected).verified();
    }

    private Verified verified() {
        if (!"2.0".equals(Elements.attribute(assertion, "Version"))) {
            throw Doubt.NO_RESPONSE.raised();
        }
        var issuer = Elements.only(assertion, Elements.ASSERTION, "Issuer").map(Elements::word);
        require(issuer.equals(Optional.of(expected.issuer())), Doubt.WRONG_ISSUER);
        var subject = only(assertion, "Subject", Doubt.NO_SUBJECT);
        var name = SubjectName.of(subject);
        requireConditions();
        requireConfirmation(subject);
        return new Verified(
                assertion.getAttributeNS(null, "ID"),
                name.value(),
                name.format(),
                Attributes.of(assertion),
                sessionIndex(),
                ends.stream().max(Instant::compareTo).orElse(expected.now()).plus(SKEW));
    }

    private void requireConditions() {
        var conditions = only(assertion, "Conditions", Doubt.WRONG_AUDIENCE);
        notBefore(conditions).filter(this::isAhead).ifPresent(ahead -> {
            throw Doubt.TOO_EARLY.raised();
        });
        notOnOrAfter(conditions).ifPresent(end -> {
            require(!isOver(end), Doubt.TOO_LATE);
            ends.add(end);
        });
        for (var each : Elements.children(conditions)) {
            boolean known =
                    Elements.ASSERTION.equals(each.getNamespaceURI()) && CONDITIONS.contains(each.getLocalName());
            require(known, Doubt.UNKNOWN_CONDITION);
        }
        var audiences = Elements.children(conditions, Elements.ASSERTION, "AudienceRestriction");
        require(!audiences.isEmpty() && audiences.stream().allMatch(this::namesUs), Doubt.WRONG_AUDIENCE);
    }

    private boolean namesUs(Element restriction) {
        return Elements.children(restriction, Elements.ASSERTION, "Audience").stream()
                .map(Elements::word)
                .anyMatch(expected.audience()::equals);
    }

    private void requireConfirmation(Element subject) {
        var confirmed = Elements.children(subject, Elements.ASSERTION, "SubjectConfirmation").stream()
                .filter(each -> BEARER.equals(Elements.attribute(each, "Method")))
                .map(each -> Elements.only(each, Elements.ASSERTION, "SubjectConfirmationData"))
                .flatMap(Optional::stream)
                .filter(this::confirms)
                .toList();
        require(!confirmed.isEmpty(), Doubt.NOT_CONFIRMED);
        confirmed.forEach(each -> notOnOrAfter(each).ifPresent(ends::add));
    }

    /** Meant for this address, for this request, and for now. */
    private boolean confirms(Element data) {
        return expected.recipient().equals(Elements.attribute(data, "Recipient"))
                && expected.request().equals(Elements.attribute(data, "InResponseTo"))
                && notOnOrAfter(data).filter(end -> !isOver(end)).isPresent()
                && notBefore(data).filter(this::isAhead).isEmpty();
    }

    /** A statement that somebody has signed in there, and not only who they are. */
    private @Nullable String sessionIndex() {
        var statements = Elements.children(assertion, Elements.ASSERTION, "AuthnStatement");
        require(!statements.isEmpty(), Doubt.NOT_SIGNED_IN);
        for (var each : statements) {
            instant(each, "SessionNotOnOrAfter").ifPresent(end -> require(!isOver(end), Doubt.TOO_LATE));
        }
        return Elements.attribute(statements.getFirst(), "SessionIndex");
    }

    private boolean isAhead(Instant begin) {
        return begin.isAfter(expected.now().plus(SKEW));
    }

    private boolean isOver(Instant end) {
        return !end.isAfter(expected.now().minus(SKEW));
    }

    private static Optional<Instant> notBefore(Element element) {
        return instant(element, "NotBefore");
    }

    private static Optional<Instant> notOnOrAfter(Element element) {
        return instant(element, "NotOnOrAfter");
    }

    private static Optional<Instant> instant(Element element, String name) {
        var text = Elements.attribute(element, name);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text.strip()));
        } catch (DateTimeParseException noTime) {
            throw Doubt.TOO_LATE.raised();
        }
    }

    private static Element only(Element parent, String name, Doubt otherwise) {
        return Elements.only(parent, Elements.ASSERTION, name).orElseThrow(otherwise::raised);
    }

    private static void require(boolean so, Doubt otherwise) {
        if (!so) {
            throw otherwise.raised();
        }
    }
}
