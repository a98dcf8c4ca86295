package plenum.web.internal.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import plenum.shared.Problem;
import plenum.web.internal.problems.Problems;

/** Spring Security without pages, sessions and defaults: who may do what is decided by the caller and the face asked. */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    @Bean
    SecurityFilterChain stateless(HttpSecurity http, Problems problems) {
        return http.csrf(AbstractHttpConfigurer::disable) // the rule of origins takes its place
                .cors(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, who) ->
                                problems.write(Problem.UNAUTHENTICATED.refusal(), request, response))
                        .accessDeniedHandler((request, response, what) ->
                                problems.write(Problem.UNAUTHORIZED.refusal(), request, response)))
                .build();
    }

    @Bean
    RequestRejectedHandler hostileAddresses(Problems problems) {
        return (request, response, rejected) -> problems.write(rejected, request, response);
    }

    /** Each of its filters would be measured for every request, which takes longer than what most of them do. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Passwords are looked at elsewhere, and never by this chain; this also keeps Spring Boot from inventing one. */
    @Bean
    UserDetailsService noPasswords() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
