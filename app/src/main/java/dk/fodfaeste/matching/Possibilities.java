package dk.fodfaeste.matching;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.discovery.Knowledge;
import dk.fodfaeste.discovery.NextToFindOut;
import dk.fodfaeste.engine.BeliefPolicy;
import dk.fodfaeste.engine.Candidate;
import dk.fodfaeste.engine.DiscoveryTask;
import dk.fodfaeste.engine.FindOut;
import dk.fodfaeste.engine.FindOutAt;
import dk.fodfaeste.engine.FindOutPolicy;
import dk.fodfaeste.engine.Fit;
import dk.fodfaeste.engine.FitPolicy;
import dk.fodfaeste.engine.Opening;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The openings for one person, in order: what can be proposed first, then what waits for knowledge, then what is closed. */
@Service
@Transactional(readOnly = true)
public class Possibilities implements NextToFindOut {

    private static final Comparator<Possibility> ORDER = Comparator.comparing(Possibility::kind)
            .thenComparingLong(Possibility::blind)
            .thenComparing(Comparator.comparingDouble(Possibility::value).reversed())
            .thenComparing(possibility -> possibility.what().workplace().pNumber())
            .thenComparing(possibility -> possibility.what().work());

    private final People people;
    private final Knowledge knowledge;
    private final Candidates candidates;
    private final Openings openings;
    private final Wishes wishes;
    private final Catalogue catalogue;
    private final DiscoveryTasks discoveryTasks;
    private final Clock clock;

    Possibilities(
            People people,
            Knowledge knowledge,
            Candidates candidates,
            Openings openings,
            Wishes wishes,
            Catalogue catalogue,
            DiscoveryTasks discoveryTasks,
            Clock clock) {
        this.people = people;
        this.knowledge = knowledge;
        this.candidates = candidates;
        this.openings = openings;
        this.wishes = wishes;
        this.catalogue = catalogue;
        this.discoveryTasks = discoveryTasks;
        this.clock = clock;
    }

    public List<Possibility> possibilitiesOf(UUID personId) {
        Map<String, OwnWord> words = wishes.all().getOrDefault(personId, Map.of());
        return possibilities(candidate(people.person(personId), words), words, openings.all());
    }

    /** @throws NotFoundException when there is no such opening */
    public Possibility possibility(UUID personId, UUID workplaceId, String work) {
        Map<String, OwnWord> words = wishes.all().getOrDefault(personId, Map.of());
        WorkOpening opening = openings.find(workplaceId, work)
                .orElseThrow(() -> new NotFoundException("opening " + workplaceId + "/" + work));
        return possibilities(candidate(people.person(personId), words), words, List.of(opening))
                .getFirst();
    }

    /** Of each of the persons, in as few questions as for one. */
    Map<UUID, List<Possibility>> ofAll(List<Person> persons) {
        Map<UUID, List<Knowledge.Sighting>> seen = knowledge.sightings();
        Map<UUID, Map<String, OwnWord>> words = wishes.all();
        List<WorkOpening> all = openings.all();
        Map<UUID, List<Possibility>> found = new HashMap<>();
        for (Person person : persons) {
            Map<String, OwnWord> own = words.getOrDefault(person.id(), Map.of());
            Candidate candidate = candidates.candidate(person, seen.getOrDefault(person.id(), List.of()), own);
            found.put(person.id(), possibilities(candidate, own, all));
        }
        return found;
    }

    private Candidate candidate(Person person, Map<String, OwnWord> words) {
        return candidates.candidate(person, knowledge.sightingsOf(person.id()), words);
    }

    private static List<Possibility> possibilities(
            Candidate candidate, Map<String, OwnWord> words, List<WorkOpening> openings) {
        return openings.stream()
                .map(opening -> new Possibility(
                        opening,
                        Fit.of(candidate, opening.opening(), FitPolicy.standard()),
                        Optional.ofNullable(words.get(opening.id()))))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public List<Suggestion> of(UUID personId) {
        return findOut(possibilitiesOf(personId));
    }

    /** @param ofOne all possibilities of one person */
    List<Suggestion> findOut(List<Possibility> ofOne) {
        return findOut(ofOne, discoveryTasks.all());
    }

    /**
     * What a task of our own shows comes first, by what it gains; where none of them shows anything that is missing, it is told without.
     *
     * @param ofOne all possibilities of one person
     */
    List<Suggestion> findOut(List<Possibility> ofOne, List<DiscoveryTask> tasks) {
        if (ofOne.isEmpty()) {
            return List.of();
        }
        Candidate candidate = ofOne.getFirst().fit().candidate();
        List<Opening> all = ofOne.stream().map(each -> each.what().opening()).toList();
        Map<String, Double> worth =
                ofOne.stream().collect(Collectors.toMap(each -> each.what().id(), Possibility::worth));
        List<Suggestion> seenAtOurs = FindOutAt.of(
                        candidate,
                        all,
                        opening -> worth.getOrDefault(opening.id(), 1.0),
                        tasks,
                        bins(),
                        LocalDate.now(clock),
                        BeliefPolicy.standard(),
                        FitPolicy.standard(),
                        FindOutPolicy.standard())
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
