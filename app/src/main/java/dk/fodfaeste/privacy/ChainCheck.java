package dk.fodfaeste.privacy;

import static dk.fodfaeste.database.privacy.Tables.LOG_ENTRY;
import static dk.fodfaeste.database.privacy.Tables.LOG_HEAD;
import static java.util.stream.Collectors.toMap;

import dk.fodfaeste.database.privacy.tables.records.LogEntryRecord;
import dk.fodfaeste.database.privacy.tables.records.LogHeadRecord;
import dk.fodfaeste.identity.Organisations;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes every hash of the log again, in the program and with its key, and finds the first entry that is changed, missing or added. */
@Service
@Transactional(readOnly = true)
public class ChainCheck {

    private static final int AT_A_TIME = 500;

    /** Every night ends with an anchor; a program that was stopped over a day has one from its start. */
    private static final Duration UNANCHORED = Duration.ofDays(2);

    private final DSLContext database;
    private final Organisations organisations;
    private final ChainKey key;
    private final AnchorFile file;

    ChainCheck(DSLContext database, Organisations organisations, ChainKey key, AnchorFile file) {
        this.database = database;
        this.organisations = organisations;
        this.key = key;
        this.file = file;
    }

    /** Of the reader's organisation. */
    public Chain ofHouse() {
        return check(Acting.now().organisationId(), Acting.now().organisation(), file.read());
    }

    /** Of every organisation, for the one who runs the program; nobody needs to act. */
    @Transactional(readOnly = true, label = DatabaseRole.AS_OPERATOR)
    public List<Chain> ofEveryHouse() {
        AnchorFile.Content anchors = file.read();
        return organisations.all().stream()
                .map(each -> check(each.id(), each.name(), anchors))
                .toList();
    }

    private Chain check(UUID id, String name, AnchorFile.Content anchored) {
        Map<Long, LogAnchor> anchors = anchored.anchors().stream()
                .filter(anchor -> anchor.organisationId().equals(id))
                .collect(toMap(LogAnchor::sequence, anchor -> anchor, (first, again) -> first));
        ChainReading reading = new ChainReading(key, anchors);
        try (Cursor<LogEntryRecord> entries = database.selectFrom(LOG_ENTRY)
                .where(LOG_ENTRY.ORGANISATION_ID.eq(id))
                .orderBy(LOG_ENTRY.SEQUENCE)
                .fetchSize(AT_A_TIME)
                .fetchLazy()) {
            entries.forEach(reading::next);
        }
        Optional<LogHeadRecord> head = database.selectFrom(LOG_HEAD)
                .where(LOG_HEAD.ORGANISATION_ID.eq(id))
                .fetchOptional();
        return new Chain(
                name,
                reading.entries(),
                reading.brokenAt(head),
                anchored.changedLine(),
                unanchoredSince(reading, anchors.values()));
    }

    /** The last anchor, or the first entry where there is none, when too much was written since. */
    static Optional<Instant> unanchoredSince(ChainReading reading, Collection<LogAnchor> anchors) {
        Optional<Instant> since = anchors.stream()
                .map(LogAnchor::at)
                .max(Comparator.naturalOrder())
                .or(reading::firstAt);
        return since.filter(moment -> reading.lastAt()
                .filter(last -> last.isAfter(moment.plus(UNANCHORED)))
                .isPresent());
    }

    /**
     * @param firstBroken number of the first entry that is not as it was written
     * @param changedAnchor number of the first line of the file of anchors that is not as it was written
     * @param unanchoredSince from when on nothing was written down outside the database, though it should have been
     */
    public record Chain(
            String organisation,
            long entries,
            Optional<Long> firstBroken,
            Optional<Integer> changedAnchor,
            Optional<Instant> unanchoredSince) {

        public boolean isWhole() {
            return firstBroken.isEmpty() && changedAnchor.isEmpty() && unanchoredSince.isEmpty();
        }
    }
}
