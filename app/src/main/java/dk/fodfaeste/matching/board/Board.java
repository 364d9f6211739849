package dk.fodfaeste.matching.board;

import dk.fodfaeste.discovery.NextToFindOut.Suggestion;
import dk.fodfaeste.engine.findout.DiscoveryTask;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.index.PossibilityIndex;
import dk.fodfaeste.engine.index.Scope;
import dk.fodfaeste.engine.index.Shortlisted;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.openings.OwnWord;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.Course;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the engine knows of one organisation on a day: never the truth, which is in the database, but up to date whenever {@link Boards}
 * hands it out. Nothing in it changes but the index, which is brought up to date in place, and what is worked out once and kept: the plan
 * and what to find out about each person.
 *
 * @param edition of the catalogue, by whose dimensions everything is reckoned
 * @param persons by id, in the order of their first names
 * @param candidates the same persons as the engine sees them
 * @param words the persons' own, by person and opening
 * @param openings by id
 * @param decided all proposals, the latest first
 */
public record Board(
        LocalDate day,
        int edition,
        Map<UUID, Person> persons,
        Map<UUID, Candidate> candidates,
        Map<UUID, Map<String, OwnWord>> words,
        Map<String, WorkOpening> openings,
        List<DiscoveryTask> discoveryTasks,
        FindOutRules findOutRules,
        List<Course> courses,
        List<Proposal> decided,
        Asks asks,
        PossibilityIndex index,
        KeptAnswers kept) {

    private static final int FIRST_FEW = 16;

    /** The possibility of a pair, with every reason. */
    public Possibility possibility(UUID personId, String openingId) {
        WorkOpening opening = Objects.requireNonNull(openings.get(openingId));
        return new Possibility(
                opening,
                Fit.of(Objects.requireNonNull(candidates.get(personId)), opening.opening(), FitPolicy.standard()),
                word(personId, openingId));
    }

    private Optional<OwnWord> word(UUID personId, String openingId) {
        return Optional.ofNullable(words.getOrDefault(personId, Map.of()).get(openingId));
    }

    /** What the fit of the pair is multiplied by. */
    double worth(UUID personId, String openingId) {
        return Possibility.worth(word(personId, openingId));
    }

    /** How every opening stands to the person. */
    public Ranking ranking(UUID personId) {
        return Ranking.of(this, personId);
    }

    /** How many openings can be proposed to the person, as the page of possibilities counts them. */
    public int openTo(UUID personId) {
        return (int) index.ranked(personId, Scope.PROPOSABLE).stream()
                .filter(each -> kind(personId, each) == Possibility.Kind.OPEN)
                .count();
    }

    /** Whether any opening can be proposed to the person, by its company's patience too: the first few say it of nearly everybody. */
    public boolean canBeProposedTo(UUID personId) {
        return kept.canBeProposedTo(
                personId,
                id -> anyOpen(id, index.ranked(id, FIRST_FEW, Scope.PROPOSABLE))
                        || anyOpen(id, index.ranked(id, Scope.PROPOSABLE)));
    }

    private boolean anyOpen(UUID personId, List<Shortlisted> these) {
        return these.stream().anyMatch(each -> kind(personId, each) == Possibility.Kind.OPEN);
    }

    /** As {@link Possibility#kind} has it, of one that no gate and no need closes: only where somebody is careful does it ask for the reasons. */
    Possibility.Kind kind(UUID personId, Shortlisted open) {
        if (open.blind() > 0) {
            return Possibility.Kind.BLIND;
        }
        WorkOpening opening = Objects.requireNonNull(openings.get(open.opening()));
        return opening.patience() instanceof Patience.Open
                        && opening.admission().isOpen()
                ? Possibility.Kind.OPEN
                : possibility(personId, open.opening()).kind();
    }

    /** What is held, asked for or agreed, until the course that follows from it is over. */
    public List<Proposal> promised() {
        return standing().promised();
    }

    /** Openings that somebody has, or is promised: nobody else is planned for them. */
    public Set<String> taken() {
        return promised().stream().map(Proposal::openingId).collect(Collectors.toSet());
    }

    /** Those who are at a company, or soon will be. */
    public Set<UUID> atWork() {
        return standing().atWork();
    }

    /**
     * Those for whom something can be looked for, by the facts and not by what the stage says: they have been got to know, are at no
     * company, and nothing is promised to them.
     */
    public List<Person> free() {
        return standing().free();
    }

    private Standing standing() {
        return kept.standing(() -> Standing.of(this));
    }

    /**
     * Kilobytes, by which boards are bounded together. Measured with 20,000 people, 880,000 beliefs and 28,400 openings with 94,000 needs, where
     * all objects of the program grew by 213 MB: a person is some 7 kB, an opening 3.
     */
    int weight() {
        return 7 * persons.size() + 3 * openings.size() + 1;
    }

    /** An answer about everybody, such as the plan, worked out when somebody first asks for it. */
    public <A> A once(Class<A> answer, Function<Board, A> work) {
        return kept.once(answer, () -> work.apply(this));
    }

    /** What to find out about a person, worked out when somebody first asks for it. */
    List<Suggestion> findOut(UUID personId, Function<UUID, List<Suggestion>> ask) {
        return kept.findOut(personId, ask);
    }
}
