package dk.fodfaeste.portal;

import dk.fodfaeste.identity.Language;
import dk.fodfaeste.links.CallsWanted.Why;
import dk.fodfaeste.links.CompanySide.Talk;
import dk.fodfaeste.links.CompanySides;
import dk.fodfaeste.links.LinkDoor;
import dk.fodfaeste.links.Visit;
import dk.fodfaeste.platform.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The company by link, beside its answer: how it goes, its wishes, other days for a talk, and the documents that it may have. */
@Controller
public class CompanySidePage {

    private static final String PAGE = "/l/{secret}/course";

    private final CompanyCoursePage course;
    private final OpenForms forms;
    private final CompanyAnswers answers;
    private final CompanySides sides;
    private final LinkDoor door;
    private final LinkPapers papers;
    private final MessageSource messages;
    private final Clock clock;

    CompanySidePage(
            CompanyCoursePage course,
            OpenForms forms,
            CompanyAnswers answers,
            CompanySides sides,
            LinkDoor door,
            LinkPapers papers,
            MessageSource messages,
            Clock clock) {
        this.course = course;
        this.forms = forms;
        this.answers = answers;
        this.sides = sides;
        this.door = door;
        this.papers = papers;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping(PAGE + "/going")
    View going(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return course.opened(CompanyRights.FOLLOW, secret, typed, request, open -> {
            Optional<Going> going = new CompanySideForm(open.form()).going();
            return course.taken(
                    open,
                    Visit.What.GOES,
                    going.map(Enum::name),
                    () -> going.filter(Going.WORRIED::equals)
                            .ifPresent(worry -> door.wantCall(open.acting(), Why.WORRY, Optional.empty())));
        });
    }

    @PostMapping(PAGE + "/wishes")
    View wishes(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return course.opened(CompanyRights.DECIDE, secret, typed, request, open -> {
            CompanySideForm form = new CompanySideForm(open.form());
            OptionalInt most = form.most();
            Optional<LocalDate> until = form.pausedUntil(LocalDate.now(clock));
            return course.taken(
                    open,
                    Visit.What.WISHES,
                    Optional.empty(),
                    () -> answers.wish(open.link(), open.form().version(), most, until));
        });
    }

    @PostMapping(PAGE + "/days")
    View days(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return course.opened(CompanyRights.FOLLOW, secret, typed, request, open -> {
            CompanySideForm form = new CompanySideForm(open.form());
            List<LocalDate> days = form.days(LocalDate.now(clock));
            Optional<Talk> talk = sides.by(open.acting()).talks().stream()
                    .filter(each -> form.talk().equals(Optional.of(each.id())))
                    .findFirst();
            if (talk.isEmpty()) {
                open.form().refuse("day1", "link.side.wrong.talk");
            }
            return course.taken(
                    open,
                    Visit.What.OTHER_DAYS,
                    Optional.empty(),
                    () -> door.wantCall(open.acting(), Why.OTHER_DAYS, talk.map(each -> told(each, days))));
        });
    }

    /** As those who booked it read it. */
    private String told(Talk talk, List<LocalDate> days) {
        Words words = new Words(messages, Language.DANISH.locale());
        return words.text(
                "link.side.days.told",
                words.shortDate(talk.day()),
                words.list(days.stream().map(words::shortDate).toList()));
    }

    @GetMapping(PAGE + "/documents/{documentId}.pdf")
    ResponseEntity<byte[]> document(
            @PathVariable String secret, @PathVariable UUID documentId, HttpServletRequest request) {
        return papers.answer(
                secret,
                forms.open(secret, CompanyRights.SIGN, request, Map.of()),
                "aftale.pdf",
                open -> sides.document(open.acting(), documentId));
    }
}
