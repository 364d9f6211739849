package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.FormActs;
import dk.fodfaeste.identity.FormActs.Act;
import dk.fodfaeste.identity.SentForms;
import dk.fodfaeste.identity.SentForms.Sent;
import dk.fodfaeste.platform.Acting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form that is sent twice is one act, also when both come at once: the second is led where the first one led. What tells two forms apart
 * is the secret against forgery, which is another one on every page, together with all that was typed; so whoever types something else, or
 * opens the page anew, does something else. A form that was refused may be sent again.
 */
class TwiceIsOnce extends OncePerRequestFilter {

    /** The way of an address, from the first stroke, which no second one follows. */
    private static final Pattern PAGE = Pattern.compile("https?://[^/?#]+(/(?!/)[^#]*)(?:#.*)?");

    private static final Logger LOG = LoggerFactory.getLogger(TwiceIsOnce.class);

    private final SentForms forms;
    private final FormActs acts;
    private final Map<String, Object> turns = new ConcurrentHashMap<>();

    TwiceIsOnce(SentForms forms, FormActs acts) {
        this.forms = forms;
        this.acts = acts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getMethod().equals(HttpMethod.POST.name())
                || type == null
                || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                || Acting.actor().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] digest = digest(request);
        String turn = Arrays.toString(digest);
        try {
            synchronized (turns.computeIfAbsent(turn, each -> new Object())) {
                Optional<Sent> before = forms.take(digest);
                if (before.isEmpty()) {
                    act(digest, request, response, chain);
                } else {
                    lead(before.get(), request, response);
                }
            }
        } finally {
            turns.remove(turn);
        }
    }

    /** Where nobody was led anywhere, back to where the form stood. Another node may be at it: then there is nowhere to lead to yet. */
    private static void lead(Sent before, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (before.ledTo().isPresent()) {
            response.sendRedirect(before.ledTo().get());
        } else if (before.done()) {
            response.sendRedirect(cameFrom(request));
        } else {
            response.sendError(HttpStatus.CONFLICT.value());
        }
    }

    private static String cameFrom(HttpServletRequest request) {
        Matcher page = PAGE.matcher(Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), ""));
        return page.matches() ? page.group(1) : "/";
    }

    private void act(byte[] digest, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Act act = acts.begin(digest);
        try {
            chain.doFilter(request, response);
        } finally {
            acts.end();
            keep(digest, act, response);
        }
    }

    /** What was done stays done and is told so, though its answer failed, or where it led can no more be kept. */
    private void keep(byte[] digest, Act act, HttpServletResponse response) {
        HttpStatus status = HttpStatus.valueOf(response.getStatus());
        String led = response.getHeader(HttpHeaders.LOCATION);
        try {
            if (status.is3xxRedirection() && led != null) {
                forms.ledTo(digest, led);
            } else if (status.is4xxClientError() || !act.isDone()) {
                forms.forget(digest);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("where a form led could not be kept: {}", away.getMessage());
        }
    }

    private static byte[] digest(HttpServletRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
                update(digest, name);
                Arrays.stream(values).forEach(value -> update(digest, value));
            });
            return digest.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** With its length, so that no two ways of cutting make the same. */
    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
