package dk.fodfaeste.demo;

import dk.fodfaeste.documents.CoursePapers;
import dk.fodfaeste.documents.DocumentKind;
import dk.fodfaeste.identity.Language;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.links.words.PageLanguage;
import dk.fodfaeste.links.words.PageTexts;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Course.State;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.placements.followup.Booking;
import dk.fodfaeste.placements.followup.Bookings;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.portal.LinkSendings;
import dk.fodfaeste.post.Channel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The consultant of the demo has sent a link of each kind: they lie in the outbox, to be opened and followed. */
@Component
class DemoLinks {

    private static final Receiver MUNICIPALITY = mail("Jobcenter København", "virksomhedsservice@kommunen.example");
    private static final Receiver INTERPRETER = mail("Tolkebureauet", "bestilling@tolkene.example");
    private static final Receiver DECIDES = mail("Vibeke Holm", "vibeke.holm@virksomheden.example");
    private static final Receiver REPRESENTATIVE = mail("Ole Skov", "ole.skov@virksomheden.example");

    private final LinkSendings links;
    private final PageTexts texts;
    private final CoursePapers papers;
    private final Proposals proposals;
    private final Placements placements;
    private final Bookings bookings;
    private final People people;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemoLinks(
            LinkSendings links,
            PageTexts texts,
            CoursePapers papers,
            Proposals proposals,
            Placements placements,
            Bookings bookings,
            People people,
            TransactionTemplate transactions,
            Clock clock) {
        this.links = links;
        this.texts = texts;
        this.papers = papers;
        this.proposals = proposals;
        this.placements = placements;
        this.bookings = bookings;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    private static Receiver mail(String name, String address) {
        return new Receiver(name, Channel.MAIL, address, Language.DANISH);
    }

    void begin(Actor consultant) {
        Acting.as(consultant, () -> {
            List<Course> running = within(() -> running(consultant));
            running.stream().findFirst().ifPresent(course -> papers.issue(course.id(), DocumentKind.PACK));
            within(() -> {
                toTheCompany();
                running.stream().findFirst().ifPresent(this::aboutTheCourse);
                running.forEach(this::toTheInterpreter);
                return running.stream()
                        .map(course -> people.person(course.personId()))
                        .anyMatch(this::toThePerson);
            });
        });
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    /** With the consultant's own people, the first to begin first. */
    private List<Course> running(Actor consultant) {
        LocalDate today = LocalDate.now(clock);
        return placements.courses().stream()
                .filter(course -> course.instrument() != Instrument.OWN && course.stateOn(today) == State.RUNNING)
                .filter(course ->
                        people.person(course.personId()).consultantId().equals(Optional.of(consultant.accountId())))
                .sorted(Comparator.comparing(Course::startsOn)
                        .thenComparing(
                                course -> people.person(course.personId()).number()))
                .toList();
    }

    /** Of the proposals that wait for a company, the first that one may see. */
    private void toTheCompany() {
        proposals.all().stream()
                .filter(Proposal::isOpen)
                .filter(proposal -> !proposal.answers().containsKey(Party.COMPANY))
                .sorted(Comparator.comparing(
                        proposal -> people.person(proposal.personId()).number()))
                .filter(proposal -> links.send(LinkPurpose.COMPANY_COURSE, proposal, DECIDES))
                .findFirst()
                .ifPresent(proposal -> links.send(LinkPurpose.REPRESENTATIVE, proposal, REPRESENTATIVE));
    }

    private void aboutTheCourse(Course course) {
        links.send(LinkPurpose.MUNICIPALITY, course, Optional.empty(), MUNICIPALITY);
        links.send(LinkPurpose.DAILY_CONTACT, course, Optional.empty(), DECIDES);
    }

    private void toTheInterpreter(Course course) {
        for (Booking talk : bookings.ofCourse(course.id())) {
            links.send(LinkPurpose.INTERPRETER, course, Optional.of(talk), INTERPRETER);
        }
    }

    /** The first who has another mother tongue than Danish gets their page in it. */
    private boolean toThePerson(Person person) {
        return person.motherTongue()
                .flatMap(dk.fodfaeste.catalogue.Language::called)
                .flatMap(tongue -> PageLanguage.of(tongue.code()))
                .filter(language -> texts.languages().contains(language) && !language.isDanish())
                .filter(language -> links.send(person, language))
                .isPresent();
    }
}
