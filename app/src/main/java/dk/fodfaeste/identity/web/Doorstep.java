package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.FilesByLink;
import dk.fodfaeste.identity.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before whatever would read what a request carries, the secret against forgery included: who may not send anything to an address is
 * turned away by the first lines of the request, and of the rest no byte is read. Without an account only the short form of signing in is
 * taken; of somebody whose session is over ({@link WasHere}) also the form that was just sent.
 */
class Doorstep extends OncePerRequestFilter {

    /** An address, a password and the secret against forgery. */
    static final long LONGEST_SIGN_IN = 8 * 1024;

    /** A few fields. */
    private static final long LONGEST_BY_LINK = 8 * 1024;

    /** A letter of 10 MB, with the fields beside it. */
    private static final long LONGEST_LETTER = 10 * 1024 * 1024 + LONGEST_BY_LINK;

    /** A form of somebody whose session is over. */
    static final long LONGEST_KEPT = 256 * 1024;

    /** The same in its seal, beside the sign-in. */
    private static final long LONGEST_SEALED = LONGEST_SIGN_IN + 3 * LONGEST_KEPT / 2;

    private static final List<String> SIGN_IN = List.of("/sign-in", SignInChooser.ADDRESS);
    private static final AntPathMatcher PATHS = new AntPathMatcher();

    private final Access access;
    private final WasHere wasHere;
    private final FilesByLink files;
    private final long most;

    /** @param most bytes that anybody may send at once */
    Doorstep(Access access, WasHere wasHere, FilesByLink files, long most) {
        this.access = access;
        this.wasHere = wasHere;
        this.files = files;
        this.most = most;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !carriesSomething(request) && isReading(request);
    }

    /** One that says no length is sent in pieces: it says so, or is of a kind that the server would look into. */
    private static boolean carriesSomething(HttpServletRequest request) {
        return request.getContentLengthLong() > 0
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                || request.getContentType() != null;
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.GET.name())
                || request.getMethod().equals(HttpMethod.HEAD.name());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = Access.path(request);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (Access.OPEN.stream().anyMatch(open -> PATHS.match(open, path))) {
            if (!carriesSomething(request)
                    || isSignIn(request, path)
                    || Access.isByLink(request) && isForm(request, LONGEST_BY_LINK)
                    || Access.isByLink(request) && hasFile(request, LONGEST_LETTER) && files.takes(request)) {
                chain.doFilter(request, response);
            } else if (Access.isByLink(request) && hasFile(request, LONGEST_LETTER)) {
                refuseUnread(HttpStatus.NOT_FOUND, request, response);
            } else {
                refuseUnread(HttpStatus.CONTENT_TOO_LARGE, request, response);
            }
        } else if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn reader)) {
            if ((isForm(request, LONGEST_KEPT) || hasFile(request, most))
                    && wasHere.is(request)
                    && access.knows(method(request), path)) {
                chain.doFilter(request, response);
            } else {
                OnTheSpot.lead("/sign-in", request, response);
            }
        } else if (carriesSomething(request) && !access.allows(reader.role(), method(request), path)) {
            refuseUnread(
                    access.knows(method(request), path) ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND,
                    request,
                    response);
        } else if (request.getContentLengthLong() > most) {
            refuseUnread(HttpStatus.CONTENT_TOO_LARGE, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isSignIn(HttpServletRequest request, String path) {
        return SIGN_IN.contains(path) && isForm(request, wasHere.is(request) ? LONGEST_SEALED : LONGEST_SIGN_IN);
    }

    private static boolean isForm(HttpServletRequest request, long longest) {
        return request.getMethod().equals(HttpMethod.POST.name())
                && String.valueOf(request.getContentType()).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && request.getContentLengthLong() >= 0
                && request.getContentLengthLong() <= longest;
    }

    /** A form with a file: what was typed beside it is kept, and the file is let go. */
    private static boolean hasFile(HttpServletRequest request, long longest) {
        return request.getMethod().equals(HttpMethod.POST.name())
                && String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && request.getContentLengthLong() >= 0
                && request.getContentLengthLong() <= longest;
    }

    private static HttpMethod method(HttpServletRequest request) {
        return HttpMethod.valueOf(request.getMethod());
    }

    /** Who holds the stream, though nobody reads it, keeps the page of the error from looking into it for parameters. */
    private static void refuseUnread(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.getInputStream();
        response.sendError(status.value());
    }
}
