package dk.fodfaeste.documents;

import dk.fodfaeste.documents.IssuedDocuments.About;
import dk.fodfaeste.documents.ReferralAnswer.Kind;
import dk.fodfaeste.documents.ReferralAnswers.Written;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What we answer those who referred a person: written here, looked at, and issued ({@link ReferralPapers}). */
@Controller
public class ReferralAnswerPage {

    private static final String TEMPLATE = "documents/referral";
    private static final String ANSWER = "answer";
    private static final String DAY = "firstTalkOn";
    private static final String WORDS = "words";
    private static final int MOST_LETTERS = 2_000;

    private final Pages pages;
    private final People people;
    private final ReferralAnswers answers;
    private final IssuedDocuments issued;
    private final Colleagues colleagues;
    private final Edits edits;

    ReferralAnswerPage(
            Pages pages,
            People people,
            ReferralAnswers answers,
            IssuedDocuments issued,
            Colleagues colleagues,
            Edits edits) {
        this.pages = pages;
        this.people = people;
        this.answers = answers;
        this.issued = issued;
        this.colleagues = colleagues;
        this.edits = edits;
    }

    @GetMapping("/people/{personId}/referral-answer")
    public View answer(@PathVariable UUID personId) {
        return show(HttpStatus.OK, personId, stored(personId));
    }

    private Form stored(UUID personId) {
        Optional<Written> written = answers.of(personId);
        Optional<ReferralAnswer> answer = written.map(Written::answer);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(ANSWER, answer.map(each -> each.kind().name()).orElse(""));
        fields.put(
                DAY,
                answer.flatMap(ReferralAnswer::firstTalkOn)
                        .map(LocalDate::toString)
                        .orElse(""));
        fields.put(WORDS, answer.flatMap(ReferralAnswer::words).orElse(""));
        return Form.stored(fields, written.map(Written::version).orElse(0));
    }

    @PostMapping("/people/{personId}/referral-answer")
    public View write(@PathVariable UUID personId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed).about(personId);
        Optional<ReferralAnswer> answer = read(form);
        if (answer.isEmpty() || !form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, personId, form);
        }
        return edits.save(edit(personId, form), seen -> {
            answers.write(personId, seen, answer.get());
            next.addFlashAttribute(Pages.DONE, "referral.done");
            return new RedirectView(address(personId));
        });
    }

    private static Optional<ReferralAnswer> read(Form form) {
        form.required(ANSWER, "referral.wrong.answer");
        Optional<Kind> kind = form.one(ANSWER, Kind.class, "referral.wrong.answer");
        Optional<LocalDate> day = form.day(DAY, "referral.wrong.day");
        Optional<String> words = form.workWords(WORDS, MOST_LETTERS);
        boolean takenIn = kind.filter(Kind.TAKEN_IN::equals).isPresent();
        if (takenIn != day.isPresent()) {
            form.refuse(DAY, takenIn ? "referral.wrong.noDay" : "referral.wrong.dayTooMany");
        }
        return kind.map(each -> new ReferralAnswer(each, day, words));
    }

    private Edit edit(UUID personId, Form form) {
        return new Edit(
                people.person(personId).fullName(),
                address(personId),
                address(personId),
                form,
                () -> stored(personId),
                List.of(
                        EditedField.constant(ANSWER, "referral.answer", Kind.class),
                        EditedField.day(DAY, "referral.day"),
                        EditedField.passage(WORDS, "referral.words")));
    }

    static String address(UUID personId) {
        return "/people/" + personId + "/referral-answer";
    }

    private View show(HttpStatus status, UUID personId, Form form) {
        List<IssuedDocument> given = issued.of(About.person(personId));
        Map<UUID, String> names = given.isEmpty()
                ? Map.of()
                : colleagues.names(
                        given.stream().map(IssuedDocument::issuedBy).distinct().toList());
        return pages.show(
                status,
                TEMPLATE,
                new ReferralView(
                        people.header(personId), people.person(personId).referredBy(), form, given, names));
    }

    /** @param issued the latest first */
    public record ReferralView(
            PersonHeader person,
            Optional<String> referredBy,
            Form form,
            List<IssuedDocument> issued,
            Map<UUID, String> names) {

        /** Whether an answer is written, and can be looked at and issued. */
        public boolean isWritten() {
            return form.version() > 0;
        }
    }
}
