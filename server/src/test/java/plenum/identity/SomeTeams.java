package plenum.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Accounts and teams as a test wants them, with a header for a proof and a map for the teams. */
@TestConfiguration(proxyBeanMethods = false)
public class SomeTeams {

    private static final String ACCOUNT = "Account-Of-A-Test";

    /** What somebody sends who is signed in. */
    public static String[] signedIn(UUID account, String... more) {
        var all = new String[more.length + 2];
        all[0] = ACCOUNT;
        all[1] = account.toString();
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }

    @Bean
    @Primary
    Members members() {
        return new Members();
    }

    @Bean
    SignsIn signsIn() {
        return new SignsIn();
    }

    public static final class Members implements Memberships {

        private final Map<UUID, Map<UUID, Set<Permission>>> teams = new ConcurrentHashMap<>();

        /** Somebody new in this team. */
        public UUID in(UUID team, Permission... permissions) {
            var account = UUID.randomUUID();
            teams.put(account, Map.of(team, Set.of(permissions)));
            return account;
        }

        @Override
        public Set<UUID> teamsOf(UUID account) {
            return teams.getOrDefault(account, Map.of()).keySet();
        }

        @Override
        public boolean may(UUID account, UUID team, Permission permission) {
            return teams.getOrDefault(account, Map.of())
                    .getOrDefault(team, Set.of())
                    .contains(permission);
        }

        @Override
        public boolean may(UUID account, Permission permission) {
            return teams.getOrDefault(account, Map.of()).values().stream().anyMatch(all -> all.contains(permission));
        }
    }

    @Order(Callers.RESOLVED_AT + 1)
    static final class SignsIn extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var account = request.getHeader(ACCOUNT);
            if (account != null) {
                Callers.signIn(request, UUID.fromString(account));
            }
            chain.doFilter(request, response);
        }
    }
}
