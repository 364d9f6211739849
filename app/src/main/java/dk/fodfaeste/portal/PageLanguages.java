package dk.fodfaeste.portal;

import dk.fodfaeste.links.words.PageLanguage;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** In which language the reader of a link wants their page: as they chose on it, or as it was sent. The choice ends with the browser. */
@Component
class PageLanguages {

    private static final String CHOSEN = "in";
    private static final String COOKIE = "page-language";

    /** Keeps what the address asks for. */
    void choose(HttpServletRequest request, HttpServletResponse response) {
        asked(request)
                .ifPresent(language -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(COOKIE, language.code())
                                .path(request.getContextPath() + "/l")
                                .httpOnly(true)
                                .secure(request.isSecure())
                                .sameSite("Lax")
                                .build()
                                .toString()));
    }

    /** @param sent code of the language that the link was sent in */
    PageLanguage of(HttpServletRequest request, String sent) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return asked(request)
                .or(() -> Optional.ofNullable(cookie).map(Cookie::getValue).flatMap(PageLanguage::of))
                .or(() -> PageLanguage.of(sent))
                .orElse(PageLanguage.DANISH);
    }

    private static Optional<PageLanguage> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(CHOSEN)).flatMap(PageLanguage::of);
    }
}
