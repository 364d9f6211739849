package dk.fodfaeste.matching.board;

import dk.fodfaeste.catalogue.DimensionUse;
import dk.fodfaeste.companies.Need;
import dk.fodfaeste.matching.openings.WorkOpening;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many openings ask for dimensions, as the board knows them. */
@Component
class OpeningUse implements DimensionUse {

    private final Boards boards;

    OpeningUse(Boards boards) {
        this.boards = boards;
    }

    @Override
    public Kind kind() {
        return Kind.OPENINGS;
    }

    @Override
    public Map<String, Integer> each(Collection<String> dimensions) {
        return dimensions.stream().collect(Collectors.toMap(each -> each, each -> any(Set.of(each))));
    }

    @Override
    public int any(Collection<String> dimensions) {
        return (int) boards.now().openings().values().stream()
                .filter(opening -> asks(opening, dimensions))
                .count();
    }

    private static boolean asks(WorkOpening opening, Collection<String> dimensions) {
        return opening.needs().stream().map(Need::dimension).anyMatch(dimensions::contains);
    }
}
