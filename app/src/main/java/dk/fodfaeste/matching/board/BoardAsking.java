package dk.fodfaeste.matching.board;

import dk.fodfaeste.companies.Asking;
import java.time.LocalDate;
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
    public Map<UUID, Asked> by(UUID accountId, LocalDate day) {
        return boards.now().asks().by(accountId, day);
    }
}
