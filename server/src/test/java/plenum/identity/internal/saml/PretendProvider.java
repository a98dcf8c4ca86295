package plenum.identity.internal.saml;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plenum.identity.internal.saml.Assertions.Expectations;
import plenum.identity.internal.saml.Letter.Pen;

/** An identity provider of the tests, which writes and signs what a real one would, or what nobody should believe. */
public final class PretendProvider {

    public static final String ISSUER = "https://idp.example/saml";

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final OwnPair PAIR = OwnPair.of(OwnPair.make(LONG_AGO, 2048));
    private static final OwnPair OTHER = OwnPair.of(OwnPair.make(LONG_AGO, 2048));

    private static final String METADATA = """
            <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="%s">
             <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
              %s
              <md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat>
              <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://idp.example/post"/>
              <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/redirect"/>
             </md:IDPSSODescriptor>
            </md:EntityDescriptor>""";

    private static final String RESPONSE = """
            <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" \
            xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="{response_id}" Version="2.0" \
            IssueInstant="{now}" Destination="{recipient}" InResponseTo="{request}"><saml:Issuer>{issuer}</saml:Issuer>\
            <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:{status}"/></samlp:Status>
            <saml:Assertion ID="{id}" Version="2.0" IssueInstant="{now}"><saml:Issuer>{issuer}</saml:Issuer>\
            <saml:Subject><saml:NameID Format="{format}">{subject}</saml:NameID>
            <saml:SubjectConfirmation Method="{method}"><saml:SubjectConfirmationData InResponseTo="{request}" \
            Recipient="{recipient}" NotOnOrAfter="{confirmed_until}"/></saml:SubjectConfirmation></saml:Subject>
            <saml:Conditions NotBefore="{from}" NotOnOrAfter="{until}"><saml:AudienceRestriction>\
            <saml:Audience>{audience}</saml:Audience></saml:AudienceRestriction>{condition}</saml:Conditions>
            <saml:AuthnStatement AuthnInstant="{now}" SessionIndex="s-1"><saml:AuthnContext>\
            <saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef>\
            </saml:AuthnContext></saml:AuthnStatement>
            <saml:AttributeStatement xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xmlns:xs="http://www.w3.org/2001/XMLSchema"><saml:Attribute Name="mail">\
            <saml:AttributeValue xsi:type="xs:string">{mail}</saml:AttributeValue></saml:Attribute>\
            <saml:Attribute Name="name"><saml:AttributeValue>{name}</saml:AttributeValue></saml:Attribute>
            <saml:Attribute Name="groups"><saml:AttributeValue>planners</saml:AttributeValue>\
            <saml:AttributeValue>bakers</saml:AttributeValue></saml:Attribute></saml:AttributeStatement>\
            </saml:Assertion></samlp:Response>""";

    private final Map<String, String> words = new LinkedHashMap<>();

    /** Answers what was asked, now. */
    public PretendProvider(String audience, String recipient, String request, Instant now) {
        with("audience", audience).with("recipient", recipient).with("request", request);
        with("issuer", ISSUER).with("response_id", "_response-1").with("id", "_assertion-1");
        with("subject", "ann-4711").with("format", ProviderMetadata.PERSISTENT);
        with("mail", "ann@example.org").with("name", "Ann Àrdú").with("status", "Success");
        with("method", "urn:oasis:names:tc:SAML:2.0:cm:bearer").with("condition", "");
        with("now", now).with("from", now).with("until", now.plus(Duration.ofMinutes(5)));
        with("confirmed_until", now.plus(Duration.ofMinutes(5)));
    }

    /** In XML, so that a test may also write what it should not. */
    public PretendProvider with(String word, Object meaning) {
        words.put(word, meaning.toString());
        return this;
    }

    public Letter unsigned() {
        return unsigned("", "");
    }

    /** With one thing otherwise than any word could make it. */
    Letter unsigned(String instead, String of) {
        var xml = of.isEmpty() ? RESPONSE : RESPONSE.replace(of, instead);
        for (var word : words.entrySet()) {
            xml = xml.replace("{" + word.getKey() + "}", word.getValue());
        }
        return Letter.of(xml);
    }

    public Letter signed() {
        return unsigned().signAssertion(pen());
    }

    public static Pen pen() {
        return Pen.with(PAIR.key());
    }

    /** Of somebody we do not know. */
    public static Pen otherPen() {
        return Pen.with(OTHER.key());
    }

    static PublicKey key() {
        return PAIR.certificate().getPublicKey();
    }

    static PublicKey otherKey() {
        return OTHER.certificate().getPublicKey();
    }

    Expectations expectations(Instant now) {
        return new Expectations(
                ISSUER, List.of(key()), words.get("audience"), words.get("recipient"), words.get("request"), now);
    }

    public static String metadata() {
        return METADATA.formatted(ISSUER, keyDescriptor("use=\"signing\"", PAIR));
    }

    /** While it changes from one certificate to another. */
    public static String metadataWithBoth() {
        return METADATA.formatted(ISSUER, keyDescriptor("", OTHER) + keyDescriptor("use=\"signing\"", PAIR));
    }

    static String keyDescriptor(String use, OwnPair pair) {
        try {
            return """
                    <md:KeyDescriptor %s><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>
                    <ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>""".formatted(
                    use,
                    Base64.getMimeEncoder().encodeToString(pair.certificate().getEncoded()));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
