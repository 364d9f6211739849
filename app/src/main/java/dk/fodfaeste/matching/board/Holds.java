package dk.fodfaeste.matching.board;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.openings.WorkOpening;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The places that are held, as the board knows them. */
@Component
public class Holds {

    private final Boards boards;
    private final Colleagues colleagues;

    Holds(Boards boards, Colleagues colleagues) {
        this.boards = boards;
        this.colleagues = colleagues;
    }

    /** The hold of the opening, as the page of a person tells it: of anybody else without the name. */
    public Optional<HeldFor> of(UUID personId, WorkOpening opening) {
        return boards.now().promised().stream()
                .filter(each -> each.state() == State.HELD && each.openingId().equals(opening.id()))
                .findFirst()
                .map(each -> told(each, personId));
    }

    private HeldFor told(Proposal held, UUID personId) {
        return new HeldFor(
                held.id(),
                held.personId().equals(personId),
                colleagues.names().getOrDefault(held.decidedById(), ""),
                held.heldUntil().orElseThrow());
    }

    /** @param own whether it is for the person whose page it is @param by name of whoever holds it @param until the last day */
    public record HeldFor(UUID proposalId, boolean own, String by, LocalDate until) {}
}
