package dk.fodfaeste.matching.openings;

import static dk.fodfaeste.database.matching.Tables.WISH;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Turns;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The persons' own words about openings. */
@Repository
public class Wishes {

    private final DSLContext database;
    private final Turns turns;
    private final AuditLog log;
    private final Clock clock;

    Wishes(DSLContext database, Turns turns, AuditLog log, Clock clock) {
        this.database = database;
        this.turns = turns;
        this.log = log;
        this.clock = clock;
    }

    /** By person and opening id. */
    public Map<UUID, Map<String, OwnWord>> all() {
        return words(DSL.noCondition());
    }

    public Map<UUID, Map<String, OwnWord>> of(Collection<UUID> persons) {
        return words(WISH.PERSON_ID.in(persons));
    }

    private Map<UUID, Map<String, OwnWord>> words(Condition where) {
        Map<UUID, Map<String, OwnWord>> words = new HashMap<>();
        database.selectFrom(WISH)
                .where(where)
                .forEach(row -> words.computeIfAbsent(row.getPersonId(), person -> new HashMap<>())
                        .put(WorkOpening.id(row.getWorkplaceId(), row.getWork()), OwnWord.valueOf(row.getWord())));
        return words;
    }

    /** The person's word about one opening, where there is one. */
    public Optional<OwnWord> word(UUID personId, UUID workplaceId, String work) {
        return database.select(WISH.WORD)
                .from(WISH)
                .where(is(personId, workplaceId, work))
                .fetchOptional(row -> OwnWord.valueOf(row.value1()));
    }

    /**
     * Says a word over the one that the writer saw.
     *
     * @param seen empty where there was none
     * @throws ChangedMeanwhileException when another one was said meanwhile
     */
    public void say(UUID personId, UUID workplaceId, String work, Optional<OwnWord> seen, OwnWord word) {
        turns.take(List.of(personId));
        if (!word(personId, workplaceId, work).equals(seen)) {
            throw new ChangedMeanwhileException(Optional.empty(), Optional.empty());
        }
        say(personId, workplaceId, work, word);
    }

    private static Condition is(UUID personId, UUID workplaceId, String work) {
        return WISH.PERSON_ID
                .eq(personId)
                .and(WISH.WORKPLACE_ID.eq(workplaceId))
                .and(WISH.WORK.eq(work));
    }

    public void say(UUID personId, UUID workplaceId, String work, OwnWord word) {
        database.insertInto(WISH)
                .set(WISH.PERSON_ID, personId)
                .set(WISH.WORKPLACE_ID, workplaceId)
                .set(WISH.WORK, work)
                .set(WISH.ORGANISATION_ID, Acting.now().organisationId())
                .set(WISH.WORD, word.name())
                .set(WISH.SAID_AT, OffsetDateTime.now(clock))
                .onConflict(WISH.PERSON_ID, WISH.WORKPLACE_ID, WISH.WORK)
                .doUpdate()
                .set(WISH.WORD, word.name())
                .set(WISH.SAID_AT, OffsetDateTime.now(clock))
                .execute();
        log.changed("wish", personId, work + ": " + word);
    }
}
