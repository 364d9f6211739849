package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.INTERPRETER_TALK;

import dk.fodfaeste.platform.DatabaseRole;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The talk that an interpreter is asked for, by link. */
@Service
public class InterpreterTalks {

    private final DSLContext database;
    private final SpeakingAsLink speaking;

    InterpreterTalks(DSLContext database, SpeakingAsLink speaking) {
        this.database = database;
        this.speaking = speaking;
    }

    /** Empty where no interpreter is asked for any more. */
    @Transactional(label = DatabaseRole.AS_LINKS, propagation = Propagation.REQUIRES_NEW)
    public Optional<InterpreterTalk> by(ActingLink acting) {
        speaking.of(acting);
        return database.selectFrom(INTERPRETER_TALK).fetchOptional(row -> {
            boolean ofNow = row.getSaidVersion() != null && row.getSaidVersion() >= row.getSameSince();
            return new InterpreterTalk(
                    row.getBookingId(),
                    row.getCourseId(),
                    row.getDay(),
                    row.getBeginsAt(),
                    row.getMinutes(),
                    Optional.ofNullable(row.getPlace()),
                    row.getLanguage(),
                    row.getCancelled(),
                    row.getVersion(),
                    Optional.ofNullable(row.getSaidYes()).filter(said -> ofNow),
                    row.getSaidVersion() != null && !ofNow,
                    row.getTaken());
        });
    }
}
