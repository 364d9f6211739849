package dk.fodfaeste.matching.board;

import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.discovery.Knowledge;
import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.index.PossibilityIndex;
import dk.fodfaeste.matching.board.BoardMaking.Progress;
import dk.fodfaeste.matching.board.ChangeFeed.Changes;
import dk.fodfaeste.matching.board.ChangeFeed.Kind;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.ProposalRepository;
import dk.fodfaeste.matching.openings.Candidates;
import dk.fodfaeste.matching.openings.DiscoveryTasks;
import dk.fodfaeste.matching.openings.Openings;
import dk.fodfaeste.matching.openings.OwnWord;
import dk.fodfaeste.matching.openings.Wishes;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.EditionInForce;
import dk.fodfaeste.platform.database.ReadOnce;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads a board from the rooms: whole, or what changed about it. */
@Component
class BoardReading {

    private final People people;
    private final Knowledge knowledge;
    private final Candidates candidates;
    private final Openings openings;
    private final DiscoveryTasks discoveryTasks;
    private final FindOutPolicies findOut;
    private final Wishes wishes;
    private final Placements placements;
    private final ProposalRepository proposals;
    private final CompanyAsks companyAsks;

    BoardReading(
            People people,
            Knowledge knowledge,
            Candidates candidates,
            Openings openings,
            DiscoveryTasks discoveryTasks,
            FindOutPolicies findOut,
            Wishes wishes,
            Placements placements,
            ProposalRepository proposals,
            CompanyAsks companyAsks) {
        this.people = people;
        this.knowledge = knowledge;
        this.candidates = candidates;
        this.openings = openings;
        this.discoveryTasks = discoveryTasks;
        this.findOut = findOut;
        this.wishes = wishes;
        this.placements = placements;
        this.proposals = proposals;
        this.companyAsks = companyAsks;
    }

    /** In some eleven statements, whatever the size. */
    Board anew(LocalDate day) {
        return anew(day, new Progress());
    }

    /** The same, and tells how far it is. */
    Board anew(LocalDate day, Progress progress) {
        return ReadOnce.afresh(() -> read(day, progress));
    }

    private Board read(LocalDate day, Progress progress) {
        Map<UUID, Person> persons = byId(people.withUs());
        progress.of(persons.size());
        Map<UUID, Map<String, OwnWord>> words = wishes.all();
        Map<UUID, Candidate> known = candidates(persons, words, progress);
        Map<String, WorkOpening> offered = openings();
        List<Proposal> decided = proposals.all();
        List<Proposal> ofThese = of(persons, decided);
        return new Board(
                day,
                EditionInForce.number(),
                persons,
                known,
                words,
                offered,
                discoveryTasks.all(),
                findOut.ours(),
                placements.courses(),
                ofThese,
                companyAsks.on(day, decided),
                index(known, offered, words),
                new KeptAnswers());
    }

    /** The same day, with what changed read again; the rest is the same. */
    Board again(Board before, Changes changes) {
        return ReadOnce.afresh(() -> changed(before, changes));
    }

    private Board changed(Board before, Changes changes) {
        Set<UUID> changed = changes.of(Kind.PERSON);
        Map<UUID, Person> persons = changed.isEmpty() ? before.persons() : persons(before, changed);
        Map<UUID, Map<String, OwnWord>> words = changed.isEmpty() ? before.words() : words(before, changed);
        Map<UUID, Candidate> known =
                changed.isEmpty() ? before.candidates() : candidates(before, persons, words, changed);
        boolean others = changes.has(Kind.COMPANY, Kind.COURSE);
        Map<String, WorkOpening> offered = others ? openings() : before.openings();
        List<Course> courses = changes.has(Kind.COURSE) ? placements.courses() : before.courses();
        boolean asks = others || changes.has(Kind.DECISION) || !sameConsultants(before, persons, changed);
        List<Proposal> decided = asks ? proposals.all() : before.decided();
        return new Board(
                before.day(),
                before.edition(),
                persons,
                known,
                words,
                offered,
                others ? discoveryTasks.all() : before.discoveryTasks(),
                others ? findOut.ours() : before.findOutRules(),
                courses,
                asks ? of(persons, decided) : decided,
                asks ? companyAsks.on(before.day(), decided) : before.asks(),
                others || !known.keySet().containsAll(before.candidates().keySet())
                        ? index(known, offered, words)
                        : reseated(before, known, words, changed),
                others ? new KeptAnswers() : before.kept().without(changed));
    }

    /** What was decided about somebody who is closed counts for the company that was asked, and for nobody's week. */
    private static List<Proposal> of(Map<UUID, Person> persons, List<Proposal> decided) {
        return decided.stream()
                .filter(proposal -> persons.containsKey(proposal.personId()))
                .toList();
    }

    private static Map<UUID, Person> byId(Collection<Person> persons) {
        return persons.stream()
                .collect(Collectors.toMap(Person::id, person -> person, (one, other) -> one, LinkedHashMap::new));
    }

    private Map<String, WorkOpening> openings() {
        return openings.all().stream()
                .collect(
                        Collectors.toMap(WorkOpening::id, opening -> opening, (one, other) -> one, LinkedHashMap::new));
    }

    /** Of everybody: what was seen is read one person after the other, and only what is believed by it is kept. */
    private Map<UUID, Candidate> candidates(
            Map<UUID, Person> persons, Map<UUID, Map<String, OwnWord>> words, Progress progress) {
        Edition edition = knowledge.edition();
        ManyCandidates many = new ManyCandidates();
        Set<UUID> unseen = new HashSet<>(persons.keySet());
        knowledge.sightingsOfEach(edition, (id, seen) -> {
            Person person = persons.get(id);
            if (person != null) {
                progress.one();
                unseen.remove(id);
                many.add(() -> candidates.candidate(person, seen, words.getOrDefault(id, Map.of()), edition));
            }
        });
        unseen.forEach(id -> many.add(() -> candidates.candidate(
                Objects.requireNonNull(persons.get(id)), List.of(), words.getOrDefault(id, Map.of()), edition)));
        return many.all();
    }

    private Map<UUID, Candidate> candidates(
            Collection<Person> persons, Map<UUID, List<Sighting>> seen, Map<UUID, Map<String, OwnWord>> words) {
        Map<UUID, Candidate> found = new HashMap<>();
        for (Person person : persons) {
            found.put(
                    person.id(),
                    candidates.candidate(
                            person,
                            seen.getOrDefault(person.id(), List.of()),
                            words.getOrDefault(person.id(), Map.of())));
        }
        return found;
    }

    private Map<UUID, Person> persons(Board before, Set<UUID> changed) {
        Map<UUID, Person> persons = new LinkedHashMap<>(before.persons());
        Map<UUID, Person> there = byId(people.these(List.copyOf(changed)));
        persons.keySet()
                .removeIf(id -> changed.contains(id) && !there.containsKey(id)); // who was erased or closed meanwhile
        persons.putAll(there);
        return persons;
    }

    private Map<UUID, Map<String, OwnWord>> words(Board before, Set<UUID> changed) {
        Map<UUID, Map<String, OwnWord>> words = new HashMap<>(before.words());
        words.keySet().removeAll(changed);
        words.putAll(wishes.of(changed));
        return words;
    }

    private Map<UUID, Candidate> candidates(
            Board before, Map<UUID, Person> persons, Map<UUID, Map<String, OwnWord>> words, Set<UUID> changed) {
        Map<UUID, Candidate> known = new HashMap<>(before.candidates());
        known.keySet().retainAll(persons.keySet());
        List<Person> again = changed.stream()
                .filter(persons::containsKey)
                .map(persons::get)
                .map(Objects::requireNonNull)
                .toList();
        known.putAll(candidates(again, knowledge.sightingsOf(changed), words));
        return known;
    }

    private static boolean sameConsultants(Board before, Map<UUID, Person> persons, Set<UUID> changed) {
        return changed.stream()
                .allMatch(id -> before.persons().containsKey(id)
                        && persons.containsKey(id)
                        && Objects.requireNonNull(before.persons().get(id))
                                .consultantId()
                                .equals(Objects.requireNonNull(persons.get(id)).consultantId()));
    }

    private static PossibilityIndex index(
            Map<UUID, Candidate> known, Map<String, WorkOpening> offered, Map<UUID, Map<String, OwnWord>> words) {
        PossibilityIndex index = PossibilityIndex.of(
                known.values(),
                offered.values().stream().map(WorkOpening::opening).toList(),
                FitPolicy.standard());
        words.forEach((person, own) -> own.forEach((opening, word) -> index.wish(person, opening, word.wish())));
        return index;
    }

    private static PossibilityIndex reseated(
            Board before, Map<UUID, Candidate> known, Map<UUID, Map<String, OwnWord>> words, Set<UUID> changed) {
        for (UUID person : changed) {
            Candidate candidate = known.get(person);
            if (candidate != null) {
                before.index().replace(candidate);
                words.getOrDefault(person, Map.of())
                        .forEach((opening, word) -> before.index().wish(person, opening, word.wish()));
            }
        }
        return before.index();
    }
}
