package dk.fodfaeste.platform;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The order of the Danish alphabet: Æ, Ø and Å after Z. */
public final class Danish {

    private Danish() {}

    public static Field<String> order(Field<String> words) {
        return words.collate(DSL.collation(DSL.name("platform", "danish")));
    }

    /** The same for what is not in the database. */
    public static Comparator<String> alphabet() {
        return Collator.getInstance(Locale.of("da", "DK"))::compare;
    }
}
