package org.vitaressources.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.util.UriUtils;

/// Who may ask for what. Everyone may read what is public; whatever changes something is closed unless a line
/// here opens it, to whom it says, and asks for the token of a form. Sessions are those of accounts, in the
/// database: the servlet container keeps none, and readers get no cookie. `src/docs/editorial-scenarios.md`
/// says the same as a table, route by route, and is compared with the program by a test.
@Configuration(proxyBeanMethods = false)
class SecurityRules {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityRules.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /// Pages of members: who is not signed in is led to the page to sign in.
    private static final String CLOSED =
            "/(?:compte|contributions|atelier|kits|notes|invitations|relecture|administration)(?:/.*)?"
                    + "|/ressources/[^/]*/(?:historique(?:/.*)?|revision|retrait|archivage|restauration|essai|note|rythme|verification)"
                    + "|/carnets/[^/]*/suivi(?:/.*)?";

    /// Forms for who is not signed in.
    private static final String[] OPEN_FORMS = {
        "/connexion",
        "/connexion/code",
        "/connexion/cle",
        "/connexion/cle/question",
        "/deconnexion",
        "/inscription",
        "/inscription/*",
        "/mot-de-passe",
        "/mot-de-passe/*",
        "/courriel/*",
        "/carnets/desabonnement/*",
        "/premier-compte",
        "/ressources/*/question",
        "/ressources/*/correction",
        "/ressources/*/signalement",
        "/ressources/*/utile",
        "/ressources/*/utile/motif",
        "/actualite/*",
        "/ressources/*/kit",
        "/panier/*/retrait",
        "/direct/*/retour",
        "/source-revisee/*",
        "/ressources/*/emporter",
        "/emporter/*/arret"
    };

    /// Forms of readers that carry a signed pass of their own in the place of the token, and so no cookie
    /// (`feedback.FormStamps`); their controller asks for it.
    private static final String[] OF_THEIR_OWN = {"/ressources/*/utile", "/ressources/*/utile/motif"};

    private static final String[] MEMBERS = {
        "/compte",
        "/compte/**",
        "/contributions",
        "/contributions/**",
        "/atelier",
        "/atelier/**",
        "/kits",
        "/kits/**",
        "/notes",
        "/notes/**",
        "/ressources/*/note",
        "/carnets/*/suivi",
        "/carnets/*/suivi/retrait",
        "/ressources/*/historique",
        "/ressources/*/historique/**",
        "/ressources/*/essai",
        "/ressources/*/rythme",
        "/ressources/*/verification"
    };
    /// Life of a published resource; whether this member may is asked of the contribution.
    private static final String[] LIFE_OF_A_RESOURCE = {
        "/ressources/*/revision", "/ressources/*/retrait", "/ressources/*/archivage", "/ressources/*/restauration"
    };
    /// What members do with what anybody may read.
    private static final String[] CHANGES_BY_MEMBERS = {
        "/comparer", "/panier/kit", "/partage/kits/*/copie", "/ressources/*/deroule/copie"
    };

    private static final String[] MODERATORS = {
        "/invitations",
        "/invitations/**",
        "/relecture",
        "/relecture/**",
        "/administration",
        "/administration/qualite",
        "/administration/qualite/**",
        "/administration/recherches",
        "/administration/recherches/**",
        "/administration/recherches.csv",
        "/administration/manques",
        "/administration/manques/**",
        "/administration/vocabulaires",
        "/administration/vocabulaires/**"
    };

    /// Imports put what nobody has reviewed into the collection.
    private static final String IMPORTS = "/administration/lots";

    /// Each moderator sees their own batches of tags; whether this one may is asked of the batch.
    private static final String[] BATCHES = {"/administration/lots", "/administration/lots/**"};

    private static final String[] ADMINISTRATORS = {"/administration/**"};

    @Bean
    SecurityFilterChain rules(HttpSecurity http, SecurityContextRepository sessions, CsrfTokenRepository formTokens) {
        return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/*", "/actuator/info")
                        .permitAll()
                        .requestMatchers("/actuator", "/actuator/**")
                        .denyAll()
                        .requestMatchers(MEMBERS)
                        .authenticated()
                        .requestMatchers(HttpMethod.POST, CHANGES_BY_MEMBERS)
                        .authenticated()
                        .requestMatchers(LIFE_OF_A_RESOURCE)
                        .authenticated()
                        .requestMatchers(MODERATORS)
                        .hasRole("MODERATOR")
                        .requestMatchers(HttpMethod.POST, IMPORTS)
                        .hasRole("ADMINISTRATOR")
                        .requestMatchers(BATCHES)
                        .hasRole("MODERATOR")
                        .requestMatchers(ADMINISTRATORS)
                        .hasRole("ADMINISTRATOR")
                        .requestMatchers(HttpMethod.POST, OPEN_FORMS)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens).ignoringRequestMatchers(OF_THEIR_OWN))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(
                                (request, response, e) -> askToSignIn(request, response))
                        .accessDeniedHandler((request, response, e) -> refuse(request, response, e)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /// Names of documents are written by people: a percent sign or a semicolon in one is no attack.
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowSemicolon(true);
        return firewall;
    }

    /// Nobody signs in through Spring Security's own forms; without this bean a default account would be made.
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        if (!path.matches(CLOSED)) {
            refuseUnknown(request, response);
            return;
        }
        // Back to the page, not to the form that was sent: its content is gone with the session.
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String page = request.getMethod().equals("GET") ? path + query : "/compte";
        response.sendRedirect(request.getContextPath() + "/connexion?suite="
                + UriUtils.encodeQueryParam(page, StandardCharsets.UTF_8));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Exception why)
            throws IOException {
        if (why instanceof CsrfException) {
            LOG.warn("Formulaire refusé : jeton absent ou d'une autre session");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        LOG.warn(
                "Accès refusé à {} : {} {}",
                request.getUserPrincipal() == null
                        ? "-"
                        : request.getUserPrincipal().getName(),
                request.getMethod(),
                request.getServletPath());
        if (request.getServletPath().startsWith("/actuator")) {
            refuseUnknown(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void refuseUnknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (READING.contains(request.getMethod())) {
            // What is closed is not said to exist.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
