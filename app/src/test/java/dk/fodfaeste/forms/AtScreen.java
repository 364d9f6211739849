package dk.fodfaeste.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.demo.DemoHouse;
import dk.fodfaeste.forms.FoundForm.Filled;
import dk.fodfaeste.identity.Role;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Somebody who reads pages and sends their forms as a browser without script does. */
final class AtScreen {

    private final MockMvc web;
    private final Role role;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    private AtScreen(MockMvc web, Role role) {
        this.web = web;
        this.role = role;
    }

    /** Signs in as somebody of the demo. */
    static AtScreen signedIn(MockMvc web, Role role) throws Exception {
        AtScreen reader = new AtScreen(web, role);
        String secret =
                reader.read("/sign-in").page().select("input[name=_csrf]").attr("value");
        MultiValueMap<String, String> typed = MultiValueMap.fromSingleValue(
                Map.of("email", DemoHouse.email(role), "password", DemoHouse.password(role), "_csrf", secret));
        Answer answer = reader.send(new Filled("/sign-in", typed, List.of()));
        assertThat(answer.ledTo()).isEqualTo("/today");
        return reader;
    }

    Role role() {
        return role;
    }

    Answer read(String address) throws Exception {
        // links are written as a browser writes them; only what stands after the question mark needs to be read again
        var parts = UriComponentsBuilder.fromUriString(address.replaceFirst("#.*", ""))
                .build();
        MockHttpServletRequestBuilder request = get(parts.getPath() == null ? "/" : parts.getPath());
        parts.getQueryParams()
                .forEach((name, values) -> request.queryParam(
                        name,
                        values.stream()
                                .map(value -> value == null ? "" : decoded(value))
                                .toArray(String[]::new)));
        return ask(request);
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    Answer send(Filled form) throws Exception {
        String fields = form.sent().entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> encoded(each.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return ask(post(form.action())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(fields));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer ask(MockHttpServletRequestBuilder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        MockHttpServletResponse response;
        try {
            response = web.perform(request).andReturn().getResponse();
        } catch (Exception failed) { // the server would show its page of errors
            return new Answer(500, null, failed.toString());
        }
        for (Cookie cookie : response.getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        return new Answer(response.getStatus(), response.getRedirectedUrl(), response.getContentAsString());
    }

    /** One form of every kind on all the pages that the reader comes to by links, one page of each kind. */
    List<FoundForm> everyForm() throws Exception {
        Deque<String> next = new ArrayDeque<>(List.of("/today"));
        Set<String> queued = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        List<FoundForm> forms = new ArrayList<>();
        while (!next.isEmpty()) {
            String address = next.removeFirst();
            Document page = read(address).page();
            page.select("a[href^=/]").stream()
                    .map(link -> link.attr("href"))
                    .filter(link -> !link.matches(".*[.](pdf|csv|xlsx|zip)([?#].*)?"))
                    .filter(link -> queued.add(FoundForm.pattern(link)))
                    .forEach(next::addLast);
            FoundForm.on(address, page).stream()
                    .filter(form -> kinds.add(form.kind()))
                    .forEach(forms::add);
        }
        return forms;
    }

    /** What came back. @param ledTo where a redirect led, or null */
    record Answer(
            int status, @org.jspecify.annotations.Nullable String ledTo, String text) {

        boolean isDone() {
            return status / 100 == 3;
        }

        Document page() {
            return Jsoup.parse(text);
        }
    }
}
