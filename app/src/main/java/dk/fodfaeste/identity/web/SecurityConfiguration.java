package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.FilesByLink;
import dk.fodfaeste.identity.FormActs;
import dk.fodfaeste.identity.InTurns;
import dk.fodfaeste.identity.SentForms;
import dk.fodfaeste.identity.SignedIn;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.unit.DataSize;

/** Sign-in with a password; every other address by {@link Access}. No inline script or style runs in a page. */
@Configuration
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
            + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Argon2id as OWASP recommends at least: 19 MiB, two passes, one lane. Two at once, so that they take no more than 38 MiB of the heap. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new InTurns(new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2), 2);
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Access access,
            SignInOutcome outcome,
            SignInChoices choices,
            FormSecrets secrets,
            AskedFor askedFor,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize mostAtOnce,
            SentForms forms,
            FormActs acts,
            OldPage oldPage,
            WasHere wasHere,
            FilesByLink files,
            @Value("${fodfaeste.session-longest}") Duration longest)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(Access.OPEN.toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .access(byRole(access)))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .authenticationDetailsSource(Devices::origin)
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .csrf(forgery -> forgery.csrfTokenRepository(secrets))
                .requestCache(cache -> cache.requestCache(askedFor))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(oldPage)
                        .defaultAuthenticationEntryPointFor(
                                (request, response, stranger) -> OnTheSpot.lead("/sign-in", request, response),
                                OnTheSpot::isHtmx))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.migrateSession()))
                .addFilterBefore(new SessionEnds(longest), SecurityContextHolderFilter.class)
                .addFilterBefore(new Doorstep(access, wasHere, files, mostAtOnce.toBytes()), CsrfFilter.class)
                .addFilterBefore(
                        new SignInChooser(choices, outcome, secrets), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new ActingFilter(), AuthorizationFilter.class)
                .addFilterAfter(new TwiceIsOnce(forms, acts), AuthorizationFilter.class)
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> byRole(Access access) {
        return (authentication, context) -> {
            var signedIn = authentication.get();
            return new AuthorizationDecision(signedIn != null
                    && signedIn.getPrincipal() instanceof SignedIn reader
                    && access.allows(
                            reader.role(),
                            HttpMethod.valueOf(context.getRequest().getMethod()),
                            Access.path(context.getRequest())));
        };
    }
}
