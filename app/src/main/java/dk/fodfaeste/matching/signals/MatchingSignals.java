package dk.fodfaeste.matching.signals;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.discovery.NextToFindOut.Suggestion;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.board.Possibilities;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.proposals.Carousel;
import dk.fodfaeste.matching.proposals.ProposalSignals;
import dk.fodfaeste.matching.proposals.SignerReminders;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Stage;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Proposals that wait for the reader's yes or for the manager's decision, what to find out next, and newly referred people who have no consultant yet. */
@Component
class MatchingSignals implements Signals {

    private static final int MOST_TO_FIND_OUT = 5;
    private static final int MOST = 10;

    private static final Function<Integer, Signal> MORE_ANSWERS =
            count -> more(Section.ANSWERS, "proposal.signal.more", "/plan", count);
    private static final Function<Integer, Signal> MORE_REFERRALS =
            count -> more(Section.REFERRALS, "person.signal.noConsultant.more", "/people?sort=WAITED", count);

    private final Carousel carousel;
    private final Possibilities possibilities;
    private final Boards boards;
    private final Catalogue catalogue;
    private final SignerReminders reminders;
    private final List<ProposalSignals> others;

    MatchingSignals(
            Carousel carousel,
            Possibilities possibilities,
            Boards boards,
            Catalogue catalogue,
            SignerReminders reminders,
            List<ProposalSignals> others) {
        this.carousel = carousel;
        this.possibilities = possibilities;
        this.boards = boards;
        this.catalogue = catalogue;
        this.reminders = reminders;
        this.others = List.copyOf(others);
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        Role role = Role.valueOf(reader.role());
        Board board = boards.now();
        List<Signal> signals = new ArrayList<>(first(answers(reader, role, board), MORE_ANSWERS));
        if (role == Role.EMPLOYMENT_MANAGER) {
            signals.addAll(first(withoutConsultant(board), MORE_REFERRALS));
        }
        if (role == Role.CONSULTANT) {
            signals.addAll(first(late(reader, board, today), MORE_ANSWERS));
            signals.addAll(whereNow(reader, board));
            signals.addAll(toFindOut(reader, board));
        }
        if (!board.decided().isEmpty()
                || board.courses().stream()
                        .anyMatch(course -> course.proposalId().isPresent())) {
            others.forEach(room -> signals.addAll(room.signals(reader)));
        }
        return signals;
    }

    private List<Signal> answers(Actor reader, Role role, Board board) {
        Set<UUID> forTheManager = role == Role.EMPLOYMENT_MANAGER
                ? carousel.waitingForTheManager(board.decided(), board.courses())
                : Set.<UUID>of();
        List<Signal> signals = new ArrayList<>();
        Set<UUID> begun = board.courses().stream()
                .flatMap(course -> course.proposalId().stream())
                .collect(Collectors.toSet());
        for (Proposal proposal : board.decided()) {
            Person person = board.persons().get(proposal.personId());
            if (person != null && forTheManager.contains(proposal.id())) {
                signals.add(signal("carousel.signal", person, proposal));
            } else if (person != null) {
                about(reader, role, person, proposal, begun)
                        .ifPresent(key -> signals.add(signal(key, person, proposal)));
            }
        }
        return signals;
    }

    /** Who outside does not sign, of the reader's people. */
    private List<Signal> late(Actor reader, Board board, LocalDate today) {
        List<Proposal> own = board.decided().stream()
                .filter(proposal -> Optional.ofNullable(board.persons().get(proposal.personId()))
                        .flatMap(Person::consultantId)
                        .equals(Optional.of(reader.accountId())))
                .toList();
        Map<UUID, List<Party>> late = reminders.late(own, today);
        return own.stream()
                .flatMap(proposal -> late.getOrDefault(proposal.id(), List.of()).stream()
                        .map(party -> new Signal(
                                Section.ANSWERS,
                                "signers.signal.late",
                                List.of(
                                        Objects.requireNonNull(board.persons().get(proposal.personId()))
                                                .shortName(),
                                        proposal.work(),
                                        party),
                                "/proposals/" + proposal.id() + "#signers",
                                "signers.signal.late.verb",
                                Optional.empty())))
                .toList();
    }

    private static List<Signal> withoutConsultant(Board board) {
        return board.persons().values().stream()
                .filter(person -> person.consultantId().isEmpty())
                .map(person -> new Signal(
                        Section.REFERRALS,
                        "person.signal.noConsultant",
                        List.of(person.shortName()),
                        "/people/" + person.id(),
                        "plan.see",
                        person.referredOn()))
                .sorted(Comparator.comparing(signal -> signal.due().orElse(LocalDate.MAX)))
                .toList();
    }

    /** The first of a section, and one line for the others. */
    private static List<Signal> first(List<Signal> all, Function<Integer, Signal> others) {
        return all.size() <= MOST
                ? all
                : Stream.concat(all.stream().limit(MOST), Stream.of(others.apply(all.size() - MOST)))
                        .toList();
    }

    private static Signal more(Section section, String key, String address, int count) {
        return new Signal(section, key, List.of(count), address, key + ".verb", Optional.empty());
    }

    /** @param key of the line; its verb is the same with {@code .verb} */
    private static Signal signal(String key, Person person, Proposal proposal) {
        return new Signal(
                Section.ANSWERS,
                key,
                List.of(person.shortName(), proposal.work()),
                "/proposals/" + proposal.id(),
                key + ".verb",
                Optional.empty());
    }

    /** Of those of the reader's whose stage says that they have a job, while no course does. */
    private static List<Signal> whereNow(Actor reader, Board board) {
        return ofReader(reader, board)
                .filter(person -> person.stage() == Stage.SUPPORT)
                .limit(MOST)
                .map(person -> new Signal(
                        Section.FOLLOW_UPS,
                        "person.signal.whereNow",
                        List.of(person.shortName()),
                        "/people/" + person.id() + "#stage",
                        "person.signal.whereNow.verb",
                        Optional.empty()))
                .toList();
    }

    private static Stream<Person> ofReader(Actor reader, Board board) {
        return board.free().stream().filter(person -> person.consultantId().equals(Optional.of(reader.accountId())));
    }

    /** Of those of the reader's whom no opening can be proposed to: what decides most, the most first. */
    private List<Signal> toFindOut(Actor reader, Board board) {
        return ofReader(reader, board)
                .filter(person -> !board.canBeProposedTo(person.id()))
                .flatMap(person -> possibilities.findOut(board, person.id()).stream()
                        .limit(1)
                        .map(suggestion -> new ToFindOut(person, suggestion)))
                .sorted(Comparator.comparingInt(
                                (ToFindOut each) -> each.suggestion().opens())
                        .thenComparingInt(each -> each.suggestion().decides())
                        .reversed())
                .limit(MOST_TO_FIND_OUT)
                .map(this::signal)
                .toList();
    }

    private Signal signal(ToFindOut each) {
        return new Signal(
                Section.FIND_OUT,
                "findOut.signal",
                List.of(
                        each.person().shortName(),
                        catalogue.dimension(each.suggestion().dimension()),
                        each.suggestion().decides()),
                "/people/" + each.person().id() + "/profile",
                "plan.see",
                Optional.empty());
    }

    private record ToFindOut(Person person, Suggestion suggestion) {}

    /** Key of what the proposal asks of the reader: to agree, to answer, to answer again, or to look at what stands in the way. */
    private static Optional<String> about(Actor reader, Role role, Person person, Proposal proposal, Set<UUID> begun) {
        boolean own = role == Role.CONSULTANT && person.consultantId().equals(Optional.of(reader.accountId()));
        return switch (proposal.state()) {
            case DRAFTED -> Optional.of("proposal.signal.draft").filter(key -> own);
            case WAITING ->
                Optional.of(proposal.lapsed().isEmpty() ? "proposal.signal" : "proposal.signal.again")
                        .filter(key -> waitsFor(reader, role, person, proposal));
            case AGREED -> Optional.of("proposal.signal.stuck").filter(key -> own && !begun.contains(proposal.id()));
            case HELD, DECLINED, REJECTED, RELEASED -> Optional.empty();
        };
    }

    private static boolean waitsFor(Actor reader, Role role, Person person, Proposal proposal) {
        return switch (role) {
            case EMPLOYMENT_MANAGER -> true;
            case CONSULTANT ->
                person.consultantId().equals(Optional.of(reader.accountId()))
                        && proposal.missing().stream()
                                .anyMatch(party -> party == Party.CONSULTANT || party == Party.PERSON);
            case SOCIAL_WORKER ->
                person.socialWorkerId().equals(Optional.of(reader.accountId()))
                        && proposal.missing().contains(Party.SOCIAL_WORKER);
            case ENTERPRISE_SUPERVISOR, ADMINISTRATOR -> false;
        };
    }
}
