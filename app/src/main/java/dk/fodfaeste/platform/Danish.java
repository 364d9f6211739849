package dk.fodfaeste.platform;

import org.jooq.Field;
import org.jooq.impl.DSL;

/** The order of the Danish alphabet: Æ, Ø and Å after Z. */
public final class Danish {

    private Danish() {}

    public static Field<String> order(Field<String> words) {
        return words.collate(DSL.collation(DSL.name("platform", "danish")));
    }
}
