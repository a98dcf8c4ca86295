package plenum.identity.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Signs in whoever comes, under the subject and with the claims they say. */
final class WhoComes extends OncePerRequestFilter {

    static final String SUBJECT = "Subject-Of-A-Test";
    static final String CLAIMS = "Claims-Of-A-Test";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var subject = request.getHeader(SUBJECT);
        if (subject != null) {
            var who = UsernamePasswordAuthenticationToken.authenticated(
                    subject, null, List.of(FactorGrantedAuthority.fromAuthority("FACTOR_PASSWORD")));
            var claims = Base64.getUrlDecoder().decode(request.getHeader(CLAIMS));
            who.setDetails(JSON.readValue(new String(claims, StandardCharsets.UTF_8), Map.class));
            SecurityContextHolder.setContext(new SecurityContextImpl(who));
        }
        chain.doFilter(request, response);
    }
}
