package dk.fodfaeste.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The page that a stranger asked for, to be shown after signing in: kept in a cookie of theirs and not with us, and so only believed when it is
 * a page of this program.
 */
@Component
class AskedFor implements RequestCache {

    private static final String COOKIE = "asked-for";
    private static final int LONGEST = 1_000;

    private final Access access;

    AskedFor(Access access) {
        this.access = access;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String address =
                Access.path(request) + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        if (isPage(request) && address.length() <= LONGEST) {
            String kept =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8));
            response.addCookie(cookie(kept, -1, request));
        }
    }

    /** What a browser shows as a page of its own, and no picture or part of one. */
    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals(HttpMethod.GET.name())
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader("HX-Request") == null;
    }

    /** Asked once, by the one who signs in: then it is forgotten. */
    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        removeRequest(request, response);
        return address(request)
                .map(address -> new SimpleSavedRequest(request.getContextPath() + address))
                .orElse(null);
    }

    private Optional<String> address(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue().length() > 2 * LONGEST) {
            return Optional.empty();
        }
        try {
            String address = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            return Optional.of(address).filter(this::isOurs);
        } catch (IllegalArgumentException noneOfOurs) {
            return Optional.empty();
        }
    }

    private boolean isOurs(String address) {
        String path = address.replaceFirst("\\?.*", "");
        return address.matches("/[!-\\[\\]-~]*") && !address.startsWith("//") && access.knows(HttpMethod.GET, path);
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) != null) {
            response.addCookie(cookie("", 0, request));
        }
    }

    private static Cookie cookie(String value, int age, HttpServletRequest request) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setMaxAge(age);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
