package plenum.identity.internal.tokens;

import com.nimbusds.jose.jwk.ECKey;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public halves of our signing keys, in the form others expect. */
@RestController
class JwksController {

    private final SigningKeys keys;

    JwksController(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/.well-known/jwks.json")
    Map<String, List<Map<String, Object>>> listKeys() {
        return Map.of("keys", keys.published().stream().map(ECKey::toJSONObject).toList());
    }
}
