package dk.fodfaeste.documents;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.ContactPersons;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.identity.Colleagues.Member;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.AgreementChain;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.CourseStory;
import dk.fodfaeste.placements.Extensions;
import dk.fodfaeste.placements.FollowUp;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Particulars;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.platform.words.WorkWords;
import dk.fodfaeste.rules.FormField.Application;
import dk.fodfaeste.rules.Purposes;
import dk.fodfaeste.rules.Rules;
import dk.fodfaeste.rules.SignerRules;
import dk.fodfaeste.rules.StateForm;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.Situation;
import dk.fodfaeste.rules.law.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the documents about a course tell, out of the rooms that know it. */
@Component
class CourseDocuments {

    /** Name of the rules' function that asks for an employment certificate. */
    private static final String CERTIFICATE = "EMPLOYMENT_CERTIFICATE";

    private final People people;
    private final Companies companies;
    private final ContactPersons contacts;
    private final Colleagues colleagues;
    private final Rules rules;
    private final SignerRules signers;
    private final StateForm stateForm;
    private final Extensions extensions;
    private final Purposes purposes;
    private final AgreementChain chain;
    private final Clock clock;

    CourseDocuments(
            People people,
            Companies companies,
            ContactPersons contacts,
            Colleagues colleagues,
            Rules rules,
            SignerRules signers,
            StateForm stateForm,
            Extensions extensions,
            Purposes purposes,
            AgreementChain chain,
            Clock clock) {
        this.people = people;
        this.companies = companies;
        this.contacts = contacts;
        this.colleagues = colleagues;
        this.rules = rules;
        this.signers = signers;
        this.stateForm = stateForm;
        this.extensions = extensions;
        this.purposes = purposes;
        this.chain = chain;
        this.clock = clock;
    }

    /** Those that the course has a use for today. */
    List<DocumentKind> of(CourseStory story) {
        Course course = story.course();
        return DocumentKind.of(
                course.instrument(),
                course.stateOn(LocalDate.now(clock)),
                extensions.latest(story).isPresent(),
                Stream.concat(
                                law(course.instrument(), course.startsOn()).stream()
                                        .map(LawRule::function),
                                certificateBeside(story).stream())
                        .collect(Collectors.toSet()));
    }

    /** Ordinary wages beside a stay are an employment, and above what the law leaves free it needs a certificate of its own. */
    private Optional<String> certificateBeside(CourseStory story) {
        return story.course().instrument().isJob()
                ? Optional.empty()
                : CourseFacts.withWages(story.ladder()).stream()
                        .filter(this::needsCertificate)
                        .map(step -> CERTIFICATE)
                        .findFirst();
    }

    private boolean needsCertificate(HoursStep wages) {
        Situation job = Situation.unknown().with(Fact.MINUTES_PER_WEEK, wages.minutesPerWeek());
        return rules.judge(Instrument.SMALL_JOB.name(), job, wages.from()).stream()
                .anyMatch(each -> each.function().equals(CERTIFICATE) && each.verdict() != Verdict.YES);
    }

    /** As a document tells them: a certificate beside a stay is about the wages alone. */
    CourseFacts facts(CourseStory story, DocumentKind asked) {
        CourseFacts facts = facts(story);
        List<HoursStep> wages = CourseFacts.withWages(facts.steps());
        boolean beside = asked == DocumentKind.EMPLOYMENT_CERTIFICATE
                && facts.cited(CERTIFICATE).isEmpty()
                && !wages.isEmpty();
        return beside
                ? facts.besideWithWages(
                        law(Instrument.SMALL_JOB, wages.getFirst().from()))
                : facts;
    }

    /** What speaks of the instrument on the day. */
    List<LawRule> law(Instrument instrument, LocalDate day) {
        return rules.rulesOf(instrument.name(), day);
    }

    /** @param story as {@link Placements#story} tells it */
    CourseFacts facts(CourseStory story) {
        Course course = story.course();
        Person person = people.person(course.personId());
        Workplace workplace = companies.workplace(course.workplaceId());
        Company company = companies.company(workplace.companyId());
        Optional<Member> consultant =
                person.consultantId().map(id -> colleagues.staff().member(id));
        List<HoursStep> steps = steps(course, story.steps());
        AgreementChain.Told agreed = chain.of(course);
        LocalDate today = LocalDate.now(clock);
        return new CourseFacts(
                course.instrument(),
                person.fullName(),
                consultant.map(Member::name),
                consultant.flatMap(Member::phone),
                company.id(),
                company.name(),
                company.cvr(),
                workplace.name(),
                workplace.pNumber(),
                address(workplace),
                contact(company),
                contacts.representative(workplace).map(each -> each.facts().name()),
                workplace.agreement(),
                rules.ordinaryMean(workplace.ordinary(), course.startsOn()),
                workplace.supportedFte(),
                rules.supportedCap(workplace.ordinary(), course.startsOn()).stream()
                        .boxed()
                        .findFirst(),
                rules.fullTimeShare(
                        steps.stream().mapToInt(HoursStep::minutesPerWeek).max().orElse(0), course.startsOn()),
                law(course.instrument(), course.startsOn()),
                course.startsOn(),
                course.endsOn(),
                ofWork(course.work()),
                ofWork(course.purpose()),
                ofWork(course.nextStep()),
                steps,
                story.talks().stream().flatMap(talk -> talk.heldOn().stream()).toList(),
                story.talks().stream()
                        .filter(talk -> talk.heldOn().isEmpty())
                        .map(FollowUp::dueOn)
                        .filter(day -> !day.isBefore(today))
                        .toList(),
                course.outcome(),
                ofWork(course.ledTo()),
                extensions.latest(story),
                signers.promise("MENTOR", course.startsOn()),
                agreed.particulars()
                        .flatMap(Particulars::purposeCode)
                        .flatMap(code -> purposes.find(course.instrument().name(), code, course.startsOn())),
                agreed.particulars().orElse(Particulars.none()),
                agreed.mentor());
    }

    /** A text that came with an import was written before the guard, and may tell of what others are not to know. */
    private static Optional<String> ofWork(Optional<String> text) {
        return text.filter(words -> WorkWords.in(words).isEmpty());
    }

    /** Hours that were agreed without a ladder are its one step. */
    private static List<HoursStep> steps(Course course, List<HoursStep> ladder) {
        return ladder.isEmpty() && course.minutesPerWeek().isPresent()
                ? List.of(
                        new HoursStep(course.startsOn(), course.minutesPerWeek().getAsInt()))
                : ladder;
    }

    private static Optional<String> address(Workplace workplace) {
        return joined(", ", workplace.address(), workplace.postalCode());
    }

    private static Contact contact(Company company) {
        return new Contact(company.contactName(), company.contactPhone(), company.contactEmail());
    }

    /** What the state's form asks for, and what to write. @param words Danish */
    List<FormLine> form(Application application, CourseFacts facts, Words words) {
        LocalDate day = application == Application.EXTENSION
                ? facts.extension()
                        .map(extension -> extension.after().plusDays(1))
                        .orElse(facts.startsOn())
                : facts.startsOn();
        return new FormTexts(facts, words)
                .lines(stateForm.of(application, facts.instrument().name(), day));
    }

    @SafeVarargs
    private static Optional<String> joined(String between, Optional<String>... parts) {
        String joined = Stream.of(parts).flatMap(Optional::stream).collect(Collectors.joining(between));
        return Optional.of(joined).filter(text -> !text.isBlank());
    }
}
