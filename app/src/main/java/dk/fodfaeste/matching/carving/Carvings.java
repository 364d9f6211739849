package dk.fodfaeste.matching.carving;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.CompanyPatience;
import dk.fodfaeste.companies.CompanyPatience.Standing;
import dk.fodfaeste.companies.Need;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.discovery.Knowledge;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.openings.Candidates;
import dk.fodfaeste.matching.openings.Openings;
import dk.fodfaeste.matching.openings.OwnWord;
import dk.fodfaeste.matching.openings.SavedJobs;
import dk.fodfaeste.matching.openings.Wishes;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.NotFoundException;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what it takes to carve a job for a person out of a partner's tasks. Our own enterprises are not carved from. */
@Service
@Transactional(readOnly = true)
public class Carvings {

    private static final Comparator<CarvableWorkplace> BY_NAME = Comparator.comparing(
                    (CarvableWorkplace at) -> at.workplace().name(), Collator.getInstance(Locale.of("da", "DK")))
            .thenComparing(at -> at.workplace().id());

    private final Boards boards;
    private final People people;
    private final Knowledge knowledge;
    private final Candidates candidates;
    private final Companies companies;
    private final CompanyPatience patience;
    private final Openings openings;
    private final Wishes wishes;
    private final SavedJobs savedJobs;
    private final Clock clock;

    Carvings(
            Boards boards,
            People people,
            Knowledge knowledge,
            Candidates candidates,
            Companies companies,
            CompanyPatience patience,
            Openings openings,
            Wishes wishes,
            SavedJobs savedJobs,
            Clock clock) {
        this.boards = boards;
        this.people = people;
        this.knowledge = knowledge;
        this.candidates = candidates;
        this.companies = companies;
        this.patience = patience;
        this.openings = openings;
        this.wishes = wishes;
        this.savedJobs = savedJobs;
        this.clock = clock;
    }

    /** @throws NotFoundException when the organisation knows no such person, or no such workplace of a partner */
    public CarvingQuestion question(UUID personId, UUID workplaceId) {
        Person person = people.personWithUs(personId);
        CarvableWorkplace workplace = workplace(workplaceId);
        return new CarvingQuestion(
                candidate(person, workplace), person.availability(), workplace, LocalDate.now(clock));
    }

    private CarvableWorkplace workplace(UUID workplaceId) {
        Workplace workplace = companies.workplace(workplaceId);
        Company company = companies.company(workplace.companyId());
        if (company.ownEnterprise()) {
            throw new NotFoundException("workplace of a partner " + workplaceId);
        }
        return carvable(
                workplace,
                company,
                patience.of(company.id(), LocalDate.now(clock)),
                free(workplaceId),
                companies.needsAskedAt(workplaceId));
    }

    /** Without those of a job that is kept. */
    private List<WorkTask> free(UUID workplaceId) {
        Set<UUID> taken = savedJobs.at(workplaceId).stream()
                .flatMap(job -> job.tasks().stream())
                .collect(Collectors.toSet());
        return companies.tasksOf(workplaceId).stream()
                .filter(task -> !taken.contains(task.id()))
                .toList();
    }

    private CarvableWorkplace carvable(
            Workplace workplace, Company company, Standing standing, List<WorkTask> tasks, List<Need> needs) {
        return new CarvableWorkplace(workplace, company, standing.patience(), openings.place(workplace), tasks, needs);
    }

    /** Who said no to the work of a task said no to the task. */
    private Candidate candidate(Person person, CarvableWorkplace workplace) {
        Map<String, OwnWord> ofWork = wishes.of(Set.of(person.id())).getOrDefault(person.id(), Map.of());
        Map<String, OwnWord> ofTask = new HashMap<>();
        for (WorkTask task : workplace.tasks()) {
            OwnWord word = ofWork.get(WorkOpening.id(task.workplaceId(), task.name()));
            if (word != null) {
                ofTask.put(task.id().toString(), word);
            }
        }
        return candidates.candidate(person, knowledge.sightingsOf(person.id()), ofTask);
    }

    /** As the board knows it. @throws NotFoundException when the organisation knows no such workplace of a partner */
    CarvableWorkplace workplace(UUID workplaceId, Board board) {
        Workplace workplace = companies.workplace(workplaceId);
        Company company = companies.company(workplace.companyId());
        if (company.ownEnterprise()) {
            throw new NotFoundException("workplace of a partner " + workplaceId);
        }
        Set<String> kept = savedJobs.openingsAt(workplaceId);
        List<WorkOpening> here = board.openings().values().stream()
                .filter(opening -> opening.workplace().id().equals(workplaceId) && !kept.contains(opening.id()))
                .toList();
        return carvable(
                workplace,
                company,
                Objects.requireNonNull(board.asks().standings().get(company.id())),
                here.stream().flatMap(opening -> opening.tasks().stream()).toList(),
                here.stream()
                        .flatMap(opening -> opening.needs().stream())
                        .distinct()
                        .toList());
    }

    /** Every workplace of a partner that has tasks, as the board knows it, by name; without its needs. */
    public List<CarvableWorkplace> workplaces() {
        return boards.now().once(Workplaces.class, this::workplaces).all();
    }

    private Workplaces workplaces(Board board) {
        Map<UUID, List<WorkOpening>> openings = board.openings().values().stream()
                .collect(Collectors.groupingBy(opening -> opening.workplace().id()));
        return new Workplaces(openings.values().stream()
                .map(here -> new CarvableWorkplace(
                        here.getFirst().workplace(),
                        here.getFirst().company(),
                        here.getFirst().patience(),
                        this.openings.place(here.getFirst().workplace()),
                        here.stream()
                                .flatMap(opening -> opening.tasks().stream())
                                .toList(),
                        List.of()))
                .sorted(BY_NAME)
                .toList());
    }

    private record Workplaces(List<CarvableWorkplace> all) {}
}
