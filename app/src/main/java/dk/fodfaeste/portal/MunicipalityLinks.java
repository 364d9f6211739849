package dk.fodfaeste.portal;

import dk.fodfaeste.documents.StateFormLines;
import dk.fodfaeste.identity.OwnAccount;
import dk.fodfaeste.links.CourseLinks;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.MunicipalityCase;
import dk.fodfaeste.links.MunicipalityCase.Field;
import dk.fodfaeste.links.MunicipalityCases;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.platform.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the municipality's caseworker the pack that was issued, and asks for the answer. */
@Service
@Transactional
class MunicipalityLinks implements CourseSending {

    private final MunicipalityCases cases;
    private final StateFormLines form;
    private final CourseLinks links;
    private final LinkMail mail;
    private final OwnAccount own;
    private final MessageSource messages;
    private final Clock clock;

    MunicipalityLinks(
            MunicipalityCases cases,
            StateFormLines form,
            CourseLinks links,
            LinkMail mail,
            OwnAccount own,
            MessageSource messages,
            Clock clock) {
        this.cases = cases;
        this.form = form;
        this.links = links;
        this.mail = mail;
        this.own = own;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.MUNICIPALITY;
    }

    /** The course is over, or no pack was issued. */
    @Override
    @Transactional(readOnly = true)
    public Optional<String> hindered(AskedCourse asked) {
        if (asked.course().outcome().isPresent()) {
            return Optional.of("link.hindered.over");
        }
        return cases.preview(asked.course().id())
                        .filter(shown -> shown.documents().stream()
                                .anyMatch(each -> each.kind().equals("PACK")))
                        .isPresent()
                ? Optional.empty()
                : Optional.of("link.hindered.pack");
    }

    @Override
    @Transactional(readOnly = true)
    public MunicipalityView preview(AskedCourse asked, Receiver receiver) {
        MunicipalityCase shown = shown(asked);
        OwnAccount.Profile worker = own.profile();
        return new MunicipalityView(
                Optional.of(shown.with(fields(asked.course().id(), words(receiver)))),
                shown.organisation(),
                receiver.name(),
                worker.name(),
                worker.phone(),
                LocalDate.now(clock),
                asked.course().id(),
                Form.empty(),
                "",
                "",
                "");
    }

    private MunicipalityCase shown(AskedCourse asked) {
        return cases.preview(asked.course().id()).orElseThrow(() -> new RefusedException("link.hindered.pack"));
    }

    private List<Field> fields(UUID courseId, Words words) {
        return form.of(courseId).stream()
                .filter(line -> line.text().filter(text -> !text.isBlank()).isPresent())
                .map(line -> new Field(line.field().name(words), line.text().orElseThrow()))
                .toList();
    }

    private Words words(Receiver receiver) {
        return new Words(messages, receiver.language().locale());
    }

    @Override
    public void send(AskedCourse asked, Receiver receiver, LocalDate lastDay) {
        hindered(asked).ifPresent(key -> {
            throw new RefusedException(key);
        });
        UUID course = asked.course().id();
        UUID person = asked.course().personId();
        Words words = words(receiver);
        CourseLinks.Made link = links.make(purpose(), course, Optional.empty(), person, receiver, lastDay, lastDay);
        cases.keep(link.id(), fields(course, words));
        String organisation = Acting.now().organisation();
        mail.send(
                person,
                course.toString(),
                receiver,
                words,
                "link.mail.municipality",
                words.text("link.mail.municipality.subject", organisation),
                organisation,
                link.path(),
                lastDay,
                Optional.empty());
    }
}
