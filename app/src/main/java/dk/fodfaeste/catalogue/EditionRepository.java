package dk.fodfaeste.catalogue;

import static dk.fodfaeste.database.catalogue.Tables.EDITION;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.EditionInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The editions of the reader's organisation, kept in memory under the number that the transaction began with: what was put in force never
 * changes, so nothing that is kept here grows old, on any node.
 */
@Repository
class EditionRepository {

    private static final TypeReference<List<Dimension>> DIMENSIONS = new TypeReference<>() {};
    private static final Editions SHIPPED = new Editions(List.of(Shipped.edition()));
    private static final int MOST_KEPT = 500;

    private final DSLContext database;
    private final JsonMapper json;
    private final Cache<Key, Editions> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    EditionRepository(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** All until the one in force. */
    @Transactional(readOnly = true)
    Editions ours() {
        int number = EditionInForce.number();
        Optional<UUID> organisation = Acting.actor().map(Actor::organisationId);
        if (number == 0 || organisation.isEmpty()) {
            return SHIPPED;
        }
        Key key = new Key(organisation.get(), number);
        Editions known = kept.getIfPresent(key);
        if (known == null) {
            known = read(number);
            kept.put(key, known);
        }
        return known;
    }

    private Editions read(int number) {
        List<Edition> all = new ArrayList<>(List.of(Shipped.edition()));
        database.select(EDITION.NUMBER, EDITION.DIMENSIONS)
                .from(EDITION)
                .where(EDITION.NUMBER.le(number))
                .orderBy(EDITION.NUMBER)
                .forEach(row -> all.add(Shipped.edition()
                        .with(row.value1(), json.readValue(row.value2().data(), DIMENSIONS))));
        return new Editions(all);
    }

    private record Key(UUID organisation, int number) {}
}
