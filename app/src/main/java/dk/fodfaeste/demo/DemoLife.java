package dk.fodfaeste.demo;

import dk.fodfaeste.companies.ContactKind;
import dk.fodfaeste.companies.Contacts;
import dk.fodfaeste.companies.NewContact;
import dk.fodfaeste.engine.carousel.StayHistory.Learned;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.matching.decisions.Agreement;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Answer.Behalf;
import dk.fodfaeste.matching.decisions.Answer.How;
import dk.fodfaeste.matching.decisions.Answer.Said;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.openings.OwnWord;
import dk.fodfaeste.matching.openings.Wishes;
import dk.fodfaeste.matching.paper.SignedPages;
import dk.fodfaeste.matching.paper.SuccessorPages;
import dk.fodfaeste.matching.plan.WeekPlan.Chosen;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.matching.proposals.Agreements;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.matching.proposals.Signatures;
import dk.fodfaeste.matching.successors.Change;
import dk.fodfaeste.matching.successors.Successors;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Particulars;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What has happened in the demo town since its import: courses on their way, pairs of the plan proposed, held and set aside, talks with
 * companies, and case rooms in use. The same on every machine.
 */
@Component
class DemoLife {

    /** A week, of a practice that goes up: ten hours. */
    private static final int MORE_MINUTES = 600;

    private static final List<String> TALKED_ABOUT = List.of(
            "Ville gerne høre mere om korte dage.",
            "Aftalte, at vi kommer forbi og ser opgaverne.",
            "Glade for den sidste praktik. Spørg igen efter jul.",
            "Fandt to opgaver mere, som ingen når i dag.");

    private static final List<String> NEW = List.of(
            "Opgaver, som ikke har været prøvet før",
            "Fast makker fra første dag, og en dag mere om ugen",
            "Et sted, der selv har spurgt efter en kollega");

    private final WeekPlans plans;
    private final Proposals proposals;
    private final Agreements agreements;
    private final Signatures signatures;
    private final Successors successors;
    private final SignedPages signedPages;
    private final SuccessorPages successorPages;
    private final Wishes wishes;
    private final DemoCourses courses;
    private final DemoWay way;
    private final DemoAdmissions admissions;
    private final Placements placements;
    private final Contacts contacts;
    private final DemoCaseRoom caseRoom;
    private final People people;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemoLife(
            WeekPlans plans,
            Proposals proposals,
            Agreements agreements,
            Signatures signatures,
            Successors successors,
            SignedPages signedPages,
            SuccessorPages successorPages,
            Wishes wishes,
            DemoCourses courses,
            DemoWay way,
            DemoAdmissions admissions,
            Placements placements,
            Contacts contacts,
            DemoCaseRoom caseRoom,
            People people,
            TransactionTemplate transactions,
            Clock clock) {
        this.plans = plans;
        this.proposals = proposals;
        this.agreements = agreements;
        this.signatures = signatures;
        this.successors = successors;
        this.signedPages = signedPages;
        this.successorPages = successorPages;
        this.wishes = wishes;
        this.courses = courses;
        this.way = way;
        this.admissions = admissions;
        this.placements = placements;
        this.contacts = contacts;
        this.caseRoom = caseRoom;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    void begin(Actor consultant, Actor socialWorker) {
        List<UUID> waiting = Acting.as(
                consultant,
                () -> within(() -> {
                    courses.begin(consultant.accountId());
                    List<UUID> decided = decide(consultant.accountId());
                    way.begin(consultant.accountId());
                    moreHoursAreAsked();
                    return decided;
                }));
        Acting.as(socialWorker, () -> {
            waiting.stream().findFirst().ifPresent(each -> sayYes(each, Party.SOCIAL_WORKER));
            List<Person> everybody = within(people::all);
            caseRoom.write(everybody, socialWorker.accountId());
            caseRoom.stepIn(everybody, socialWorker.accountId());
        });
    }

    /** Of the practice that began last: the company has signed on paper, the others have not. */
    private void moreHoursAreAsked() {
        LocalDate today = LocalDate.now(clock);
        placements.courses().stream()
                .filter(course -> course.instrument() == Instrument.WORK_PLACEMENT
                        && course.stateOn(today) == Course.State.RUNNING
                        && course.endsOn().filter(today.plusWeeks(1)::isBefore).isPresent())
                .max(Comparator.comparing(Course::startsOn)
                        .thenComparing(
                                course -> people.person(course.personId()).number()))
                .ifPresent(course -> {
                    UUID change = successors.write(
                            course.id(),
                            placements.story(course.id()).version(),
                            new Change.Hours(today.plusWeeks(1), MORE_MINUTES, 0),
                            "Dagen holder, og der er flere faste opgaver");
                    successorPages.keep(
                            course.id(),
                            change,
                            UUID.randomUUID(),
                            "ændring.pdf",
                            DemoPaper.signed(),
                            Map.of(Party.COMPANY, Optional.of("Vibeke Holm")));
                });
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    /** Own people's pairs first: one is agreed but for the social worker's yes, others wait, one for the manager; one is held, one set aside. */
    private List<UUID> decide(UUID consultant) {
        List<Chosen> pairs = plans.plan().chosen();
        List<Chosen> own = pairs.stream()
                .filter(each -> each.person().consultantId().equals(Optional.of(consultant)))
                .toList();
        List<Chosen> others = pairs.stream().filter(each -> !own.contains(each)).toList();
        List<UUID> waiting = Stream.of(
                        own.stream(),
                        own.stream()
                                .skip(1)
                                .sorted(Comparator.comparing(this::ledToNothing).reversed()),
                        others.stream())
                .flatMap(each -> each.limit(1))
                .map(this::propose)
                .toList();
        waiting.forEach(this::agree);
        waiting.stream().limit(2).forEach(this::theCompanySignsOnPaper);
        waiting.stream().findFirst().ifPresent(each -> {
            sayYes(each, Party.CONSULTANT);
            sayYes(each, Party.PERSON);
        });
        others.stream().skip(1).findFirst().ifPresent(each -> {
            var what = each.possibility().what();
            proposals.hold(each.person().id(), what.workplace().id(), what.work());
        });
        others.stream().skip(2).findFirst().ifPresent(each -> {
            var what = each.possibility().what();
            proposals.reject(
                    each.person().id(),
                    what.workplace().id(),
                    what.work(),
                    "Vejen dertil er for besværlig om vinteren");
        });
        others.stream().skip(3).limit(2).forEach(each -> {
            var what = each.possibility().what();
            wishes.say(each.person().id(), what.workplace().id(), what.work(), OwnWord.WOULD_LIKE);
        });
        talkWithCompanies(pairs);
        admissions.begin(pairs.stream()
                .map(each -> each.possibility().what().workplace().id())
                .collect(Collectors.toSet()));
        return waiting;
    }

    /** How many courses the person ended since the last that led on; after two the manager decides. */
    private long ledToNothing(Chosen pair) {
        return placements.coursesOf(pair.person().id()).stream()
                .filter(course -> course.outcome().isPresent())
                .takeWhile(course -> course.ledTo().isEmpty())
                .count();
    }

    private UUID propose(Chosen pair) {
        var what = pair.possibility().what();
        return proposals.propose(pair.person().id(), what.workplace().id(), what.work());
    }

    /** What the draft knows, with the purpose and one later step. */
    private Particulars particulars(Agreement draft) {
        Particulars known = draft.terms().particulars();
        LocalDate starts = LocalDate.now(clock).plusWeeks(1);
        return new Particulars(
                Optional.of("SKILLS"),
                known.tasks(),
                known.week(),
                known.place(),
                known.accommodations(),
                OptionalInt.of(2),
                0,
                List.of(new HoursStep(starts.plusWeeks(4), MORE_MINUTES, 0)),
                Optional.of(starts.plusWeeks(4)));
    }

    private void agree(UUID proposal) {
        Agreement before = proposals.proposal(proposal).agreement();
        agreements.agree(
                proposal,
                before.version(),
                new Terms(
                        Optional.of(LocalDate.now(clock).plusWeeks(1)),
                        Optional.empty(),
                        before.terms().instrument(),
                        before.terms().minutesPerWeek(),
                        Optional.of("Træne faste opgaver på en rigtig arbejdsplads og afklare jobmålet"),
                        Optional.of("Flere timer fra uge fem, og løntimer, når dagen holder"),
                        Optional.of(StepUp.MORE_HOURS),
                        whatIsNew(proposal),
                        Optional.empty(),
                        Optional.empty(),
                        particulars(before)));
    }

    /** Something about every earlier stay. */
    private Map<UUID, String> whatIsNew(UUID proposal) {
        Map<UUID, String> words = new HashMap<>();
        for (Learned earlier :
                proposals.guard(proposals.proposal(proposal)).history().learned()) {
            words.put(earlier.stay().id(), NEW.get(words.size() % NEW.size()));
        }
        return words;
    }

    /** How and why count only where the party does not answer for itself. */
    private void sayYes(UUID proposal, Party party) {
        int version = proposals.proposal(proposal).agreement().version();
        signatures.answer(
                proposal,
                party,
                new Said(
                        true,
                        version,
                        Optional.empty(),
                        Optional.of(How.IN_PERSON),
                        Optional.of(Behalf.AWAY),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** With the representative, on one page. */
    private void theCompanySignsOnPaper(UUID proposal) {
        Agreement agreement = proposals.proposal(proposal).agreement();
        Map<Party, Optional<String>> names =
                Map.of(Party.COMPANY, Optional.of("Vibeke Holm"), Party.REPRESENTATIVE, Optional.of("Ole Skov"));
        Map<Party, Optional<String>> asked = new EnumMap<>(Party.class);
        names.forEach((party, name) -> {
            if (agreement.signers().needed().contains(party)) {
                asked.put(party, name);
            }
        });
        signedPages.keep(proposal, UUID.randomUUID(), agreement.version(), "aftale.pdf", DemoPaper.signed(), asked);
    }

    private void talkWithCompanies(List<Chosen> pairs) {
        List<UUID> companies = pairs.stream()
                .map(each -> each.possibility().what().company().id())
                .distinct()
                .limit(TALKED_ABOUT.size())
                .toList();
        for (int index = 0; index < companies.size(); index++) {
            LocalDate day = LocalDate.now(clock).minusDays(35L + 6L * index);
            ContactKind kind = index == 0 ? ContactKind.VISIT : ContactKind.CALL;
            contacts.add(
                    companies.get(index),
                    new NewContact(day, Optional.of(kind), TALKED_ABOUT.get(index), Optional.empty()));
        }
    }
}
