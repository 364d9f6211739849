package dk.fodfaeste.platform.web;

import dk.fodfaeste.platform.Search.Match;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;

/** A page of a list that is searched where its rows are: as it was typed and, when nothing is found so, with a letter wrong. */
public final class SearchedPage {

    private SearchedPage() {}

    /** @param rest what else a row must be */
    public static <T> Paging<T> of(
            DSLContext database, Table<?> table, Match match, Condition rest, int number, Rows<T> rows) {
        Condition where = rest.and(match.asTyped());
        int total = database.fetchCount(table, where);
        if (total == 0 && !match.search().isForAll()) {
            where = rest.and(match.nearly());
            total = database.fetchCount(table, where);
        }
        Condition found = where;
        return Paging.of(total, number, (skipped, most) -> rows.fetch(found, skipped, most));
    }

    /** Where the rows of a page come from. */
    public interface Rows<T> {
        List<T> fetch(Condition found, int skipped, int most);
    }
}
