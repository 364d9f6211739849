package dk.fodfaeste.matching.board;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.discovery.Knowledge;
import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.discovery.NextToFindOut;
import dk.fodfaeste.engine.findout.Decided;
import dk.fodfaeste.engine.findout.FindOut;
import dk.fodfaeste.engine.findout.FindOutAt;
import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.BeliefPolicy;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.platform.web.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The openings for one person, in order: what can be proposed first, then what waits for knowledge, then what is closed. */
@Service
@Transactional(readOnly = true)
public class Possibilities implements NextToFindOut {

    private final Boards boards;
    private final Knowledge knowledge;
    private final Catalogue catalogue;
    private final Clock clock;

    Possibilities(Boards boards, Knowledge knowledge, Catalogue catalogue, Clock clock) {
        this.boards = boards;
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** How every opening stands to the person. @throws NotFoundException when the organisation knows nobody of this id */
    public Ranking ranking(UUID personId) {
        return of(boards.now(), personId).ranking(personId);
    }

    /** How far the person comes, and what is there. @throws NotFoundException when the organisation knows nobody of this id */
    public Reach reach(UUID personId) {
        return Reach.of(of(boards.now(), personId), personId);
    }

    /** Every one, with its reasons. @throws NotFoundException when the organisation knows nobody of this id */
    public List<Possibility> possibilitiesOf(UUID personId) {
        Board board = of(boards.now(), personId);
        return board.ranking(personId).inOrder(each -> true).stream()
                .map(each -> board.possibility(personId, each.what().id()))
                .toList();
    }

    private static Board of(Board board, UUID personId) {
        if (!board.persons().containsKey(personId)) {
            throw new NotFoundException("person " + personId);
        }
        return board;
    }

    /** @throws NotFoundException when there is no such opening */
    public Possibility possibility(UUID personId, UUID workplaceId, String work) {
        Board board = of(boards.now(), personId);
        String opening = WorkOpening.id(workplaceId, work);
        if (!board.openings().containsKey(opening)) {
            throw new NotFoundException("opening " + opening);
        }
        return board.possibility(personId, opening);
    }

    /** Nothing about somebody who is closed. */
    @Override
    public List<Suggestion> of(UUID personId) {
        Board board = boards.now();
        return board.persons().containsKey(personId) ? findOut(board, personId) : List.of();
    }

    @Override
    public Map<UUID, List<Suggestion>> ofEach(Collection<UUID> persons) {
        Board board = boards.now();
        return persons.stream()
                .filter(board.persons()::containsKey)
                .distinct()
                .collect(Collectors.toMap(person -> person, person -> findOut(board, person)));
    }

    @Override
    public int mostADay() {
        return boards.now().findOutRules().mostADay();
    }

    @Override
    public Map<UUID, List<Decided>> decidedLately(Map<UUID, List<Sighting>> seen) {
        Board board = boards.now();
        LocalDate since = LocalDate.now(clock).minusDays(board.findOutRules().lookBackDays());
        List<Opening> all =
                board.openings().values().stream().map(WorkOpening::opening).toList();
        return seen.entrySet().stream()
                .filter(person -> board.candidates().containsKey(person.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        person -> decided(
                                Objects.requireNonNull(board.candidates().get(person.getKey())),
                                person.getValue(),
                                since,
                                all)));
    }

    private List<Decided> decided(Candidate now, List<Sighting> sightings, LocalDate since, List<Opening> openings) {
        Map<String, Belief> then = knowledge.beliefs(sightings.stream()
                .filter(each -> each.observation().seenOn().isBefore(since))
                .toList());
        Candidate before = now;
        for (Map.Entry<String, Belief> belief : then.entrySet()) {
            before = before.withBelief(belief.getKey(), belief.getValue());
        }
        return Decided.of(before, now, openings, FitPolicy.standard());
    }

    /** The one that decides most first. */
    public List<Suggestion> findOut(Board board, UUID personId) {
        return board.findOut(personId, id -> ask(board, id));
    }

    /** What a task of our own shows comes first, by what it gains; where none of them shows anything that is missing, it is told without. */
    private List<Suggestion> ask(Board board, UUID personId) {
        if (board.openings().isEmpty()) {
            return List.of();
        }
        Candidate candidate = Objects.requireNonNull(board.candidates().get(personId));
        List<Opening> all =
                board.openings().values().stream().map(WorkOpening::opening).toList();
        List<Suggestion> seenAtOurs = FindOutAt.of(
                        candidate,
                        all,
                        opening -> board.worth(personId, opening.id()),
                        board.discoveryTasks(),
                        bins(),
                        LocalDate.now(clock),
                        BeliefPolicy.standard(),
                        FitPolicy.standard(),
                        board.findOutRules().policy())
                .stream()
                .map(Possibilities::suggestion)
                .toList();
        return seenAtOurs.isEmpty()
                ? FindOut.of(
                                candidate,
                                all,
                                bins(),
                                LocalDate.now(clock),
                                BeliefPolicy.standard(),
                                FitPolicy.standard())
                        .stream()
                        .map(found ->
                                suggestion(found, found.openingsDecided(), found.openingsOpened(), Optional.empty()))
                        .toList()
                : seenAtOurs;
    }

    private Map<String, Integer> bins() {
        return catalogue.dimensions().stream()
                .collect(Collectors.toMap(
                        Dimension::id, dimension -> dimension.scale().bins().size()));
    }

    private static Suggestion suggestion(FindOutAt found) {
        return suggestion(
                found.shows().getFirst(),
                found.openingsDecided(),
                found.openingsOpened(),
                Optional.of(new Where(found.task().name(), found.task().enterprise(), found.weeks())));
    }

    private static Suggestion suggestion(FindOut found, int decides, int opens, Optional<Where> where) {
        return new Suggestion(found.dimension(), found.level(), decides, opens, where);
    }
}
