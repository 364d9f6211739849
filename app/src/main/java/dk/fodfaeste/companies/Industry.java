package dk.fodfaeste.companies;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;

/**
 * What a company lives of, by the code of Statistics Denmark.
 *
 * @param code two to six digits
 * @param version the edition that the code is of: the same digits may mean something else in another
 */
public record Industry(String code, Version version) implements Named {

    /** «Hoteller (551, DB07)»; the digits alone where the house knows no words for them. */
    @Override
    public String name(Words words) {
        return Industries.title(this)
                .map(title -> words.text("companies.code.titled", title, code, version))
                .orElseGet(() -> words.text("companies.code", code, version));
    }

    /** Editions of Dansk Branchekode. */
    public enum Version {
        DB07,
        /** In place of DB07 since 2025. */
        DB25
    }
}
