package dk.fodfaeste;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page that somebody of the demo can come to by following links, one of each kind. New pages are found by themselves. */
class EveryPageTest extends DemoBrowserTest {

    private static final List<String> SIGN_INS =
            List.of("konsulent", "socialraadgiver", "chef", "vaerksted", "administrator");

    /**
     * What no link leads to: the way in, what was sent when a session was over, the pulse, a key, what a phone keeps, a file, a piece of a
     * page, a run that stands behind a form.
     */
    private static final Set<String> NOT_LINKED = Set.of(
            "/",
            "/sign-in",
            "/sign-in/choose",
            "/continue",
            "/health",
            "/calendar/{}.ics",
            "/outbox/{}/content",
            "/observe/key",
            "/observe/sender",
            "/observe/{}/photo/content",
            "/service-worker.js",
            // by link, without an account; CompanyByLinkStoryTest looks at them
            "/l/{}",
            "/l/{}/code",
            "/l/{}/course",
            "/l/{}/overview",
            "/l/{}/ratio",
            "/l/{}/talk",
            "/l/{}/case",
            "/l/{}/case/documents/{}.pdf",
            "/l/{}/course/documents/{}.pdf",
            "/l/{}/mine",
            "/l/{}/mine/photos/{}.jpg",
            "/l/{}/mine/evaluations/{}.pdf",
            "/l/{}/mine/strengths.pdf",
            "/l/{}/mine/strengths.jsonld",
            "/administration/page-texts.csv",
            "/offline",
            // of one course in many, where the walk sees the agreement of the first; AgreementStoryTest looks at it
            "/courses/{}/agreement/signed-pages/{}",
            "/courses/{}/agreement/signed-pages/{}/content",
            "/courses/{}/agreement/signed-pages/{}/preview",
            "/courses/{}/documents/{}.pdf",
            "/courses/{}/documents/issued/{}.pdf",
            "/administration/documents/{}/example.pdf",
            "/people/doubles",
            "/people/export.xlsx",
            "/people/{}/profile.pdf",
            "/people/{}/referral-answer.pdf",
            "/people/{}/referral-answer/issued/{}.pdf",
            "/people/{}/case-room/files/{}/content",
            "/people/{}/case-room/files/{}/preview",
            "/proposals/{}/signed-pages/{}/content",
            "/proposals/{}/signed-pages/{}/preview",
            "/administration/rules/in-force.json",
            // of a job that is put together, and of a task with a photo: CarvingStoryTest and InventoryStoryTest look
            // at them
            "/people/{}/carving/own",
            "/tasks/{}/photo/content",
            // of a carved job that is kept, and nobody of the demo has kept one; CarvingStoryTest looks at it
            "/workplaces/{}/jobs/{}/offer",
            "/workplaces/{}/jobs/{}/tilbud.pdf",
            "/courses/outcomes/report.pdf",
            "/administration/rules/{}/pack.json",
            "/administration/import/{}",
            "/administration/import/{}/refusals.csv");

    /** Forms for something new that begin with a day, a name or the usual; every other form that something stands in edits what is stored. */
    private static final Set<String> NEW_WITH_A_BEGINNING = Set.of(
            "/companies/{}/contacts",
            "/companies/{}/planned-contacts",
            "/companies/{}/one-more",
            "/people/new",
            "/people/{}/case-room/notes",
            "/people/{}/case-room/arrangements",
            "/companies/{}/workplaces/new",
            "/workplaces/{}/tasks/new",
            "/workplaces/{}/inventory",
            "/courses/{}/talks",
            "/courses/{}/follow-up/bookings",
            "/courses/{}/grants",
            "/courses/{}/grants/{}/claims",
            "/courses/{}/grants/{}/hours",
            "/follow-ups/{}/hold",
            "/proposals/{}/links/preview",
            "/people/{}/links/preview",
            "/administration/page-texts/checked",
            "/courses/{}/links/preview",
            "/observe",
            "/people/{}/carving/save",
            "/administration/accounts/new",
            "/administration/catalogue/draft/in-force",
            "/administration/catalogue/split");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Page bare;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> sent = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    @Override
    @BeforeEach
    void openHouse() {
        super.openHouse();
        bare = bare();
    }

    @Test
    void everyPageOfEveryRoleIsReadAndUsedByEverybody() throws IOException {
        List<String> danish = danishWords();
        check("/sign-in", danish);
        for (String name : SIGN_INS) {
            newReader(true);
            signIn(name + "@huset.example", "fodfaeste-demo");
            bare.context().close();
            bare = bare();
            walk(name, danish);
        }
        assertThat(wrong).as("\n" + String.join("\n", wrong)).isEmpty();
        assertThat(seen).containsAll(pages());
    }

    private void walk(String name, List<String> danish) {
        seen.remove("/today");
        Deque<String> next = new ArrayDeque<>(List.of("/today"));
        Set<String> queued = new HashSet<>();
        List<SentForm> forms = new ArrayList<>();
        while (!next.isEmpty()) {
            String address = next.removeFirst();
            boolean fresh = seen.add(pattern(address));
            go(address);
            links().stream()
                    .filter(link ->
                            !link.matches(".*([.](pdf|xlsx|json|csv)|/content)([?].*)?") && queued.add(pattern(link)))
                    .forEach(next::addLast);
            SentForm.on(page).stream()
                    .filter(form -> sent.add(pattern(form.action()) + form.texts()))
                    .forEach(forms::add);
            if (fresh) {
                check(address, danish);
            }
        }
        forms.stream()
                .filter(SentForm::editsUnseen)
                .map(form -> pattern(form.action()))
                .filter(action -> !NEW_WITH_A_BEGINNING.contains(action))
                .forEach(action ->
                        wrong.add(name + ": form " + action + " shows what is stored, and not which version"));
        forms.forEach(form -> form.wrongWhenSent(page)
                .forEach(each -> wrong.add(name + ": form " + pattern(form.action()) + " " + each)));
    }

    private void check(String address, List<String> danish) {
        PageUse use = new PageUse(page);
        List<String> found = new ArrayList<>();
        Response english = goTo(address, "en");
        if (english.status() != 200) {
            found.add("answers " + english.status());
        }
        found.addAll(use.look(danish));
        goTo(address, "da");
        found.addAll(use.onScreens());
        found.addAll(use.onPaper());
        found.addAll(use.byKeyboard());
        found.addAll(use.skipLink());
        found.addAll(withoutScript());
        found.forEach(each -> wrong.add(pattern(address) + " " + each));
    }

    private Response goTo(String address, String language) {
        return go(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
    }

    private List<String> withoutScript() {
        String text = page.locator("main").innerText();
        bare.navigate(page.url());
        return bare.locator("main").innerText().equals(text) ? List.of() : List.of("says less without script");
    }

    /** A browser of the same reader, where no script runs. */
    private Page bare() {
        Browser browser = Objects.requireNonNull(page.context().browser());
        return browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(1280, 800)
                        .setStorageState(page.context().storageState()))
                .newPage();
    }

    /** Not those that lie in the outbox for somebody outside: they are no pages of who is signed in. */
    @SuppressWarnings("unchecked")
    private List<String> links() {
        return (List<String>)
                page.evaluate(
                        "[...document.querySelectorAll('a[href]')].map(a => new URL(a.getAttribute('href'), document.baseURI))"
                                + ".concat([...document.querySelectorAll('form[role=search]')].map(f => new URL(f.getAttribute('action') + '?q=a', location.href)))"
                                + ".filter(a => a.origin === location.origin && !a.pathname.startsWith('/l/')).map(a => a.pathname + a.search)");
    }

    private static String pattern(String address) {
        return address.replaceFirst("[?#].*", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{}")
                .replaceAll("/help/(?!keys)[a-z-]+", "/help/{}")
                .replaceAll("/administration/documents/[a-z-]+", "/administration/documents/{}")
                .replaceAll("/courses/\\{}/documents/[a-z-]+", "/courses/{}/documents/{}");
    }

    private Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(pattern -> pages.add(pattern.replaceAll("\\{[^}]+}", "{}"))));
        pages.removeAll(NOT_LINKED);
        return pages;
    }

    /** Words that stand in the Danish bundles and in no English one. */
    private static List<String> danishWords() throws IOException {
        Set<String> words = values("classpath*:messages/*_da.properties");
        words.removeAll(values("classpath*:messages/*_en.properties"));
        words.removeIf(word -> word.length() < 4 || word.contains("{"));
        return List.copyOf(words);
    }

    private static Set<String> values(String bundles) throws IOException {
        Set<String> values = new TreeSet<>();
        for (Resource bundle : new PathMatchingResourcePatternResolver().getResources(bundles)) {
            Properties words = new Properties();
            try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                words.load(reader);
            }
            words.values().forEach(word -> values.add(word.toString().replace("''", "'")));
        }
        return values;
    }
}
