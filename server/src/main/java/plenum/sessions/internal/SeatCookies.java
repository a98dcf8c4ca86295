package plenum.sessions.internal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import plenum.identity.ProofCookie;
import plenum.sessions.Seated;

/** Gives browsers the secret of a new place to keep. */
@Component
class SeatCookies {

    private final HouseRules rules;

    SeatCookies(HouseRules rules) {
        this.rules = rules;
    }

    ResponseEntity.BodyBuilder with(ResponseEntity.BodyBuilder answer, Seated seated, HttpServletRequest request) {
        if (seated.seatToken() == null) {
            return answer;
        }
        var cookie = ProofCookie.seat(seated.sessionId(), seated.seatToken(), rules.retention());
        return answer.header(HttpHeaders.SET_COOKIE, cookie.over(request).toString());
    }
}
