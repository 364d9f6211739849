package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.ACTION_OF_PERSON;
import static dk.fodfaeste.database.links.Tables.AGREEMENT_OF_PERSON;
import static dk.fodfaeste.database.links.Tables.ASKED_OF_PERSON;
import static dk.fodfaeste.database.links.Tables.COURSE_OF_PERSON;
import static dk.fodfaeste.database.links.Tables.EVALUATION_OF_PERSON;
import static dk.fodfaeste.database.links.Tables.LOOK_OF_PERSON;
import static dk.fodfaeste.database.links.Tables.PERSON_ACTION;
import static dk.fodfaeste.database.links.Tables.PERSON_AGREEMENT;
import static dk.fodfaeste.database.links.Tables.PERSON_ASKED;
import static dk.fodfaeste.database.links.Tables.PERSON_COURSE;
import static dk.fodfaeste.database.links.Tables.PERSON_EVALUATION;
import static dk.fodfaeste.database.links.Tables.PERSON_LOOK;
import static dk.fodfaeste.database.links.Tables.PERSON_PHOTO;
import static dk.fodfaeste.database.links.Tables.PERSON_SHARE;
import static dk.fodfaeste.database.links.Tables.PERSON_SIGHTING;
import static dk.fodfaeste.database.links.Tables.PERSON_TALK;
import static dk.fodfaeste.database.links.Tables.PERSON_TEAM;
import static dk.fodfaeste.database.links.Tables.SHARE_OF_PERSON;
import static dk.fodfaeste.database.links.Tables.SIGHTING_OF_PERSON;
import static dk.fodfaeste.database.links.Tables.TALK_OF_PERSON;
import static dk.fodfaeste.database.links.Tables.TEAM_OF_PERSON;

import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.privacy.SealedAlone;
import dk.fodfaeste.privacy.Sealing;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The person's own page: by link, and before a link is sent, by who sends it. Both are one question in the database (V171). */
@Service
public class PersonSides {

    private static final int MOST = 200;

    private static final Field<UUID> PERSON = DSL.field("person_id", UUID.class);

    private final DSLContext database;
    private final SpeakingAsLink speaking;
    private final PersonRows rows;
    private final Sealing sealing;

    PersonSides(DSLContext database, SpeakingAsLink speaking, PersonRows rows, Sealing sealing) {
        this.database = database;
        this.speaking = speaking;
        this.rows = rows;
        this.sealing = sealing;
    }

    /** What the link shows; empty where the person is gone. */
    @Transactional(label = DatabaseRole.AS_LINKS, propagation = Propagation.REQUIRES_NEW)
    public Optional<PersonSide> by(ActingLink acting) {
        speaking.of(acting);
        return side(
                new Tables(
                        PERSON_TEAM,
                        PERSON_SIGHTING,
                        PERSON_SHARE,
                        PERSON_ASKED,
                        PERSON_LOOK,
                        PERSON_TALK,
                        PERSON_ACTION,
                        PERSON_COURSE,
                        PERSON_AGREEMENT,
                        PERSON_EVALUATION),
                DSL.noCondition());
    }

    /** What a link to them would show. */
    @Transactional(readOnly = true)
    public Optional<PersonSide> preview(UUID personId) {
        return side(
                new Tables(
                        TEAM_OF_PERSON,
                        SIGHTING_OF_PERSON,
                        SHARE_OF_PERSON,
                        ASKED_OF_PERSON,
                        LOOK_OF_PERSON,
                        TALK_OF_PERSON,
                        ACTION_OF_PERSON,
                        COURSE_OF_PERSON,
                        AGREEMENT_OF_PERSON,
                        EVALUATION_OF_PERSON),
                PERSON.eq(personId));
    }

    /** A photo of the work, as a JPEG. */
    @Transactional(label = DatabaseRole.AS_LINKS, propagation = Propagation.REQUIRES_NEW)
    public Optional<byte[]> photo(ActingLink acting, UUID observationId) {
        speaking.of(acting);
        return database.selectFrom(PERSON_PHOTO)
                .where(PERSON_PHOTO.OBSERVATION_ID.eq(observationId))
                .and(PERSON_PHOTO.SEALED_KEY.isNotNull().or(PERSON_PHOTO.OF_THE_HOUSE))
                .fetchOptional(row -> row.getOfTheHouse()
                        ? sealing.openForHouse(row.getContentSealed(), observationId)
                        : sealing.openAlone(
                                new SealedAlone(row.getContentSealed(), row.getSealedKey()), observationId));
    }

    /** An evaluation as it was issued, a PDF. */
    @Transactional(label = DatabaseRole.AS_LINKS, propagation = Propagation.REQUIRES_NEW)
    public Optional<byte[]> evaluation(ActingLink acting, UUID documentId) {
        speaking.of(acting);
        return database.select(PERSON_EVALUATION.CONTENT)
                .from(PERSON_EVALUATION)
                .where(PERSON_EVALUATION.ISSUED_DOCUMENT_ID.eq(documentId))
                .fetchOptional(PERSON_EVALUATION.CONTENT);
    }

    private Optional<PersonSide> side(Tables from, Condition which) {
        return rows(from.team(), TEAM_OF_PERSON, which, up("person_id")).stream()
                .findFirst()
                .map(team -> new PersonSide(
                        PersonRows.team(team),
                        rows(from.sighting(), SIGHTING_OF_PERSON, which, down("seen_on"), up("observation_id"))
                                .map(PersonRows::sighting),
                        rows(
                                        from.share(),
                                        SHARE_OF_PERSON,
                                        which,
                                        down("approved_on"),
                                        up("item"),
                                        up("shared_item_id"))
                                .map(PersonRows::share),
                        rows(from.asked(), ASKED_OF_PERSON, which, up("asked_at"), up("item"), up("asked_item_id"))
                                .map(PersonRows::asked),
                        rows(from.look(), LOOK_OF_PERSON, which, down("day"), up("case_room"), up("craft"))
                                .map(PersonRows::look),
                        rows(from.talk(), TALK_OF_PERSON, which, up("day"), up("begins_at"), up("booking_id"))
                                .map(PersonRows::talk),
                        rows(from.action(), ACTION_OF_PERSON, which, up("until_on"), up("action_point_id"))
                                .map(PersonRows::action),
                        rows(from.course(), COURSE_OF_PERSON, which, up("starts_on"), up("course_id"))
                                .map(rows::course),
                        rows(from.agreement(), AGREEMENT_OF_PERSON, which, up("starts_on"), up("proposal_id"))
                                .map(rows::agreement),
                        rows(
                                        from.evaluation(),
                                        EVALUATION_OF_PERSON,
                                        which,
                                        down("issued_at"),
                                        up("issued_document_id"))
                                .map(PersonRows::evaluation)));
    }

    /** The rows of either view; the one for links has the columns of the other. */
    private <R extends Record> Result<R> rows(Table<?> view, Table<R> shown, Condition which, OrderField<?>... order) {
        return database.selectFrom(view).where(which).orderBy(order).limit(MOST).fetchInto(shown);
    }

    private static OrderField<?> up(String column) {
        return DSL.field(DSL.name(column)).asc();
    }

    private static OrderField<?> down(String column) {
        return DSL.field(DSL.name(column)).desc();
    }

    private record Tables(
            Table<?> team,
            Table<?> sighting,
            Table<?> share,
            Table<?> asked,
            Table<?> look,
            Table<?> talk,
            Table<?> action,
            Table<?> course,
            Table<?> agreement,
            Table<?> evaluation) {}
}
