package dk.fodfaeste.matching.board;

import dk.fodfaeste.companies.Asking;
import dk.fodfaeste.engine.patience.Ask;
import dk.fodfaeste.engine.patience.Patience;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers the companies' pages from the board: nothing is counted anew for a look. */
@Component
class BoardAsking implements Asking {

    private final Boards boards;

    BoardAsking(Boards boards) {
        this.boards = boards;
    }

    @Override
    public Map<UUID, Asked> by(UUID accountId, LocalDate day, Collection<UUID> companies) {
        return boards.now().asks().by(accountId, day, companies);
    }

    @Override
    public Map<UUID, Patience> restrained(LocalDate day) {
        return boards.now().asks().restrained(day);
    }

    @Override
    public List<Ask> asks(UUID companyId) {
        return boards.now().asks().of(companyId);
    }

    @Override
    public Map<UUID, LocalDate> completed(LocalDate day) {
        return boards.now().asks().completed(day);
    }
}
