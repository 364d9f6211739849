package dk.fodfaeste.privacy;

import static dk.fodfaeste.database.privacy.Tables.LOG_ENTRY;

import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.platform.web.Paging;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Who looked at what and changed what about one person, for those who may know it. */
@Service
public class PersonLog {

    /** Who looked at this list: it tells nothing of the person, and would grow by being read. */
    private static final String LOOKS_AT_IT = "/log";

    private final DSLContext database;

    PersonLog(DSLContext database) {
        this.database = database;
    }

    /**
     * Newest first.
     *
     * @param subject what it is about, with all that is within: «case-room» and «case-room/files»
     * @param others what is told beside it
     * @param page from 1
     */
    public Paging<LogEntry> of(UUID personId, String subject, Iterable<String> others, int page) {
        Condition about = LOG_ENTRY
                .SUBJECT
                .eq(subject)
                .or(LOG_ENTRY.SUBJECT.startsWith(subject + "/").and(LOG_ENTRY.SUBJECT.ne(subject + LOOKS_AT_IT)));
        for (String other : others) {
            about = about.or(LOG_ENTRY.SUBJECT.eq(other));
        }
        Condition wanted = LOG_ENTRY.PERSON_ID.eq(personId).and(about);
        return Paging.of(
                database.fetchCount(LOG_ENTRY, wanted),
                page,
                (skipped, most) -> database.selectFrom(LOG_ENTRY)
                        .where(wanted)
                        .orderBy(LOG_ENTRY.SEQUENCE.desc())
                        .offset(skipped)
                        .limit(most)
                        .fetch(row -> new LogEntry(
                                row.getSequence(),
                                LocalDateTime.ofInstant(row.getAt().toInstant(), WorkingTime.ZONE),
                                row.getActor(),
                                AuditLog.Action.valueOf(row.getAction()),
                                row.getSubject(),
                                Optional.ofNullable(row.getPersonId()),
                                row.getDetail())));
    }
}
