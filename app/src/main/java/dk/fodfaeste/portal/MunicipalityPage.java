package dk.fodfaeste.portal;

import dk.fodfaeste.grants.Answer.Kind;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.MunicipalityCases;
import dk.fodfaeste.links.OpenLink;
import dk.fodfaeste.links.Visit;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.portal.OpenForms.Opened;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The municipal caseworker by link: the pack, how it stands, the answer with its letter, and a question. */
@Controller
public class MunicipalityPage {

    private static final String PAGE = "/l/{secret}/case";
    private static final String QUESTION = "question";
    private static final int LONGEST_QUESTION = 500;
    private static final Set<String> DONE = Set.of("granted", "refused", "question");

    /** What is kept while it is not sent, and forgotten when it is. */
    private static final List<String> FIELDS =
            List.of("from", "until", "weekHours", "rate", "rateUnit", "complainBy", "reference", "note", QUESTION);

    private final OpenForms forms;
    private final MunicipalityCases cases;
    private final MunicipalityLetters letters;
    private final LinkPapers papers;
    private final Pages pages;
    private final Clock clock;

    MunicipalityPage(
            OpenForms forms,
            MunicipalityCases cases,
            MunicipalityLetters letters,
            LinkPapers papers,
            Pages pages,
            Clock clock) {
        this.forms = forms;
        this.cases = cases;
        this.letters = letters;
        this.papers = papers;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    View look(@PathVariable String secret, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        return forms.looked(secret, LinkPurpose.MUNICIPALITY, request, open -> show(HttpStatus.OK, open, "", done));
    }

    private View show(HttpStatus status, Opened open, String answering, String done) {
        OpenLink link = open.link();
        return pages.show(
                status,
                "portal/municipality",
                new MunicipalityView(
                        cases.by(open.acting()),
                        link.organisation(),
                        link.receiver(),
                        link.worker(),
                        link.phone(),
                        LocalDate.now(clock),
                        UUID.randomUUID(),
                        open.form(),
                        answering,
                        DONE.contains(done) ? done : "",
                        open.page()));
    }

    @PostMapping(PAGE + "/granted")
    View grant(
            @PathVariable String secret,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        return answered(secret, typed, file, request, Kind.GRANTED, Visit.What.GRANTED, "granted");
    }

    @PostMapping(PAGE + "/refused")
    View refuse(
            @PathVariable String secret,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        return answered(secret, typed, file, request, Kind.REFUSED, Visit.What.REFUSED, "refused");
    }

    private View answered(
            String secret,
            Map<String, String> typed,
            @Nullable MultipartFile file,
            HttpServletRequest request,
            Kind kind,
            Visit.What what,
            String done)
            throws IOException {
        MunicipalityLetters.Letter letter = letter(file);
        return sent(
                secret,
                typed,
                request,
                open -> forms.taken(
                        open,
                        what,
                        Optional.empty(),
                        forgotten(),
                        done,
                        letters.wanted(open, kind, letter),
                        again -> show(HttpStatus.UNPROCESSABLE_CONTENT, again, done, "")));
    }

    private static MunicipalityLetters.Letter letter(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty()
                ? MunicipalityLetters.Letter.NONE
                : new MunicipalityLetters.Letter(
                        Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    }

    @PostMapping(PAGE + "/question")
    View ask(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return sent(secret, typed, request, open -> {
            open.form().required(QUESTION, "link.municipality.wrong.question");
            Optional<String> words = open.form().workWords(QUESTION, LONGEST_QUESTION);
            return forms.taken(
                    open,
                    Visit.What.QUESTION,
                    Optional.empty(),
                    Map.of(QUESTION, ""),
                    "question",
                    () -> cases.ask(open.acting(), words.orElseThrow()),
                    again -> show(HttpStatus.UNPROCESSABLE_CONTENT, again, "", ""));
        });
    }

    private View sent(
            String secret, Map<String, String> typed, HttpServletRequest request, Function<Opened, View> work) {
        return forms.sent(secret, LinkPurpose.MUNICIPALITY, request, typed, kept(typed), work);
    }

    /** Of what was sent, what somebody typed. */
    private static Map<String, String> kept(Map<String, String> sent) {
        Map<String, String> kept = new LinkedHashMap<>();
        FIELDS.stream().filter(sent::containsKey).forEach(field -> {
            String words = sent.getOrDefault(field, "").strip();
            kept.put(field, words.substring(0, Math.min(LONGEST_QUESTION, words.length())));
        });
        return kept;
    }

    private static Map<String, String> forgotten() {
        Map<String, String> nothing = new LinkedHashMap<>();
        FIELDS.stream().filter(field -> !field.equals(QUESTION)).forEach(field -> nothing.put(field, ""));
        return nothing;
    }

    @GetMapping(PAGE + "/documents/{documentId}.pdf")
    ResponseEntity<byte[]> document(
            @PathVariable String secret, @PathVariable UUID documentId, HttpServletRequest request) {
        return papers.answer(
                secret,
                forms.open(secret, LinkPurpose.MUNICIPALITY, request, Map.of()),
                "ansoegning.pdf",
                open -> cases.document(open.acting(), documentId));
    }
}
