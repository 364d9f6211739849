package dk.fodfaeste.matching.board;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.WhyEmpty;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.people.Person;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The openings of a workplace, how each stands, and why one stays empty; of nobody by name. */
@Service
@Transactional(readOnly = true)
public class OpeningsAt {

    private final Boards boards;
    private final Companies companies;
    private final Colleagues colleagues;

    OpeningsAt(Boards boards, Companies companies, Colleagues colleagues) {
        this.boards = boards;
        this.companies = companies;
        this.colleagues = colleagues;
    }

    /** By the name of the work. @throws dk.fodfaeste.platform.web.NotFoundException when there is no such workplace */
    public AtWorkplace at(UUID workplaceId) {
        Workplace workplace = companies.workplace(workplaceId);
        Board board = boards.now();
        Set<String> taken = board.taken();
        Map<String, Held> held = held(board, workplaceId);
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
                        .map(each -> standing(each, taken, held, looking))
                        .toList());
    }

    /** By opening. */
    private Map<String, Held> held(Board board, UUID workplaceId) {
        List<Proposal> holds = board.promised().stream()
                .filter(each -> each.state() == State.HELD && each.workplaceId().equals(workplaceId))
                .toList();
        if (holds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> names =
                colleagues.names(holds.stream().map(Proposal::decidedById).toList());
        return holds.stream()
                .collect(Collectors.toMap(
                        Proposal::openingId,
                        each -> new Held(
                                each.id(),
                                each.personId(),
                                Objects.requireNonNull(board.persons().get(each.personId()))
                                        .shortName(),
                                names.getOrDefault(each.decidedById(), ""),
                                each.heldUntil().orElseThrow()),
                        (one, other) -> one));
    }

    private static OpeningStanding standing(
            WorkOpening opening, Set<String> taken, Map<String, Held> held, List<Candidate> looking) {
        boolean careful = opening.patience() instanceof Patience.Careful;
        Optional<Held> hold = Optional.ofNullable(held.get(opening.id()));
        return new OpeningStanding(
                opening,
                hold.isPresent() ? OpeningState.HELD : state(opening, taken, careful),
                hold,
                WhyEmpty.of(looking, opening.opening(), careful, FitPolicy.standard()));
    }

    private static OpeningState state(WorkOpening opening, Set<String> taken, boolean careful) {
        if (taken.contains(opening.id())) {
            return OpeningState.TAKEN;
        }
        if (opening.patience() instanceof Patience.Paused || opening.admission().isPaused()) {
            return OpeningState.PAUSED;
        }
        if (opening.admission().isInvitedOnly()) {
            return OpeningState.INVITED_ONLY;
        }
        return careful ? OpeningState.CAREFUL : OpeningState.OPEN;
    }

    /** How an opening stands today. */
    public enum OpeningState {
        OPEN,
        /** The company takes only those of whom every must is shown. */
        CAREFUL,
        /** In no plan by itself: the company has to ask for somebody. */
        INVITED_ONLY,
        PAUSED,
        /** For somebody, until a day. */
        HELD,
        /** Somebody has it, or is promised it. */
        TAKEN
    }

    /** @param looking how many people something is looked for @param openings by the name of the work */
    public record AtWorkplace(Workplace workplace, Company company, int looking, List<OpeningStanding> openings) {}

    /** @param by name of whoever holds it @param until the last day; it is free the day after */
    public record Held(UUID proposalId, UUID personId, String person, String by, LocalDate until) {}

    /** @param held where somebody holds it */
    public record OpeningStanding(WorkOpening what, OpeningState state, Optional<Held> held, WhyEmpty why) {

        /** Free, and nobody who looks for work can be proposed. */
        public boolean isEmpty() {
            return state != OpeningState.TAKEN && state != OpeningState.HELD && why.proposable() == 0;
        }
    }
}
