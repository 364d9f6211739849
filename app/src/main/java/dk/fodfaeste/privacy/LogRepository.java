package dk.fodfaeste.privacy;

import static dk.fodfaeste.database.privacy.Tables.LOG_ENTRY;
import static dk.fodfaeste.database.privacy.Tables.LOG_SUBJECT;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.noCondition;

import dk.fodfaeste.platform.WorkingTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The organisation's log, to be read. */
@Repository
class LogRepository {

    private final DSLContext database;

    LogRepository(DSLContext database) {
        this.database = database;
    }

    /** Newest first. */
    List<LogEntry> entries(LogFilter filter, LogPart part, int most) {
        boolean upwards = part.after().isPresent();
        List<LogEntry> entries = database.selectFrom(LOG_ENTRY)
                .where(condition(filter))
                .and(part.before().map(LOG_ENTRY.SEQUENCE::lt).orElse(noCondition()))
                .and(part.after().map(LOG_ENTRY.SEQUENCE::gt).orElse(noCondition()))
                .orderBy(upwards ? LOG_ENTRY.SEQUENCE.asc() : LOG_ENTRY.SEQUENCE.desc())
                .limit(most)
                .fetch(row -> new LogEntry(
                        row.getSequence(),
                        LocalDateTime.ofInstant(row.getAt().toInstant(), WorkingTime.ZONE),
                        row.getActor(),
                        AuditLog.Action.valueOf(row.getAction()),
                        row.getSubject(),
                        Optional.ofNullable(row.getPersonId()),
                        row.getDetail()));
        return upwards ? entries.reversed() : entries;
    }

    /** Everything that was looked at or changed so far. */
    List<String> subjects() {
        String[] subjects = database.select(arrayAgg(LOG_SUBJECT.SUBJECT).orderBy(LOG_SUBJECT.SUBJECT))
                .from(LOG_SUBJECT)
                .fetchSingle()
                .value1();
        return subjects == null ? List.of() : List.of(subjects);
    }

    private static Condition condition(LogFilter filter) {
        Condition condition = noCondition();
        if (filter.action().isPresent()) {
            condition = condition.and(LOG_ENTRY.ACTION.eq(filter.action().get().name()));
        }
        if (!filter.actor().isBlank()) {
            condition = condition.and(
                    LOG_ENTRY.ACTOR.containsIgnoreCase(filter.actor().strip()));
        }
        if (!filter.subject().isBlank()) {
            condition = condition.and(LOG_ENTRY.SUBJECT.eq(filter.subject()));
        }
        if (filter.from().isPresent()) {
            condition = condition.and(LOG_ENTRY.AT.ge(start(filter.from().get())));
        }
        if (filter.to().isPresent()) {
            condition = condition.and(LOG_ENTRY.AT.lt(start(filter.to().get().plusDays(1))));
        }
        return condition;
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(WorkingTime.ZONE).toOffsetDateTime();
    }
}
