package dk.fodfaeste.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What the list of people may show beside the name, in its order. Nothing of the case room is among it, and nothing ever is. */
public enum PeopleColumn {
    STAGE,
    WAITED,
    TEAM,
    WISHES,
    PHONE,
    EMAIL,
    MUNICIPALITY,
    POSTAL_CODE;

    /** What is shown to who has chosen nothing. */
    public static final List<PeopleColumn> USUAL = List.of(STAGE, WAITED, TEAM, WISHES);

    /** In the order of the list; the usual ones where none are chosen. */
    static List<PeopleColumn> chosen(Collection<PeopleColumn> wanted) {
        return wanted.isEmpty()
                ? USUAL
                : Arrays.stream(values()).filter(wanted::contains).toList();
    }
}
