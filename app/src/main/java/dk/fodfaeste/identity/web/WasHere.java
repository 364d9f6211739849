package dk.fodfaeste.identity.web;

import dk.fodfaeste.platform.web.Authors;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * By this the first lines of a request tell somebody whose session is over from a stranger: a signed cookie of a day, which opens nothing. Of a
 * stranger nothing is read; a form of theirs is read and kept.
 */
@Component
class WasHere {

    private static final String COOKIE = "was-here";
    private static final Duration KEPT = Duration.ofDays(1);

    private final Authors authors;

    WasHere(Authors authors) {
        this.authors = authors;
    }

    boolean is(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && authors.read(cookie.getValue()).isPresent();
    }

    void remember(UUID account, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, authors.sign(account))
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }
}
