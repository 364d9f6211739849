package dk.fodfaeste.matching.board;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.WhyEmpty;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.people.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The openings of a workplace, how each stands, and why one stays empty; of nobody by name. */
@Service
@Transactional(readOnly = true)
public class OpeningsAt {

    private final Boards boards;
    private final Companies companies;

    OpeningsAt(Boards boards, Companies companies) {
        this.boards = boards;
        this.companies = companies;
    }

    /** By the name of the work. @throws dk.fodfaeste.platform.web.NotFoundException when there is no such workplace */
    public AtWorkplace at(UUID workplaceId) {
        Workplace workplace = companies.workplace(workplaceId);
        Board board = boards.now();
        Set<String> taken = board.taken();
        List<Candidate> looking = board.free().stream()
                .map(Person::id)
                .map(id -> Objects.requireNonNull(board.candidates().get(id)))
                .toList();
        return new AtWorkplace(
                workplace,
                companies.company(workplace.companyId()),
                looking.size(),
                board.openings().values().stream()
                        .filter(each -> each.workplace().id().equals(workplaceId))
                        .sorted(Comparator.comparing(WorkOpening::work))
                        .map(each -> standing(each, taken, looking))
                        .toList());
    }

    private static OpeningStanding standing(WorkOpening opening, Set<String> taken, List<Candidate> looking) {
        boolean careful = opening.patience() instanceof Patience.Careful;
        return new OpeningStanding(
                opening,
                state(opening, taken, careful),
                WhyEmpty.of(looking, opening.opening(), careful, FitPolicy.standard()));
    }

    private static OpeningState state(WorkOpening opening, Set<String> taken, boolean careful) {
        if (taken.contains(opening.id())) {
            return OpeningState.TAKEN;
        }
        if (opening.patience() instanceof Patience.Paused) {
            return OpeningState.PAUSED;
        }
        return careful ? OpeningState.CAREFUL : OpeningState.OPEN;
    }

    /** How an opening stands today. */
    public enum OpeningState {
        OPEN,
        /** The company takes only those of whom every must is shown. */
        CAREFUL,
        PAUSED,
        /** Somebody has it, or is promised it. */
        TAKEN
    }

    /** @param looking how many people something is looked for @param openings by the name of the work */
    public record AtWorkplace(Workplace workplace, Company company, int looking, List<OpeningStanding> openings) {}

    public record OpeningStanding(WorkOpening what, OpeningState state, WhyEmpty why) {

        /** Free, and nobody who looks for work can be proposed. */
        public boolean isEmpty() {
            return state != OpeningState.TAKEN && why.proposable() == 0;
        }
    }
}
