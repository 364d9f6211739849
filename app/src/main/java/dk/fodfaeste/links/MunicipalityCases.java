package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.CASE_SHOWN;
import static dk.fodfaeste.database.links.Tables.FORM_LINE;
import static dk.fodfaeste.database.links.Tables.MUNICIPALITY_CASE;
import static dk.fodfaeste.database.links.Tables.MUNICIPALITY_DOCUMENT;
import static dk.fodfaeste.database.links.Tables.MUNICIPALITY_FIELD;
import static dk.fodfaeste.database.links.Tables.MUNICIPALITY_QUESTION;
import static dk.fodfaeste.database.links.Tables.PACK_SHOWN;

import dk.fodfaeste.database.links.Routines;
import dk.fodfaeste.database.links.tables.records.CaseShownRecord;
import dk.fodfaeste.links.MunicipalityCase.Answered;
import dk.fodfaeste.links.MunicipalityCase.Document;
import dk.fodfaeste.links.MunicipalityCase.Field;
import dk.fodfaeste.links.MunicipalityCase.Question;
import dk.fodfaeste.links.MunicipalityCase.Standing;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.platform.WorkingTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A course as the municipality sees it: by link, and before a link is sent, by who sends it. Both are one question in the database (V182). */
@Service
public class MunicipalityCases {

    /** What was issued about the course that is shown, the latest first. */
    private static final org.jooq.Field<List<Document>> PACKS = DSL.multiset(
                    DSL.select(PACK_SHOWN.ISSUED_DOCUMENT_ID, PACK_SHOWN.KIND, PACK_SHOWN.ISSUED_AT)
                            .from(PACK_SHOWN)
                            .where(PACK_SHOWN.COURSE_ID.eq(CASE_SHOWN.COURSE_ID))
                            .orderBy(PACK_SHOWN.ISSUED_AT.desc(), PACK_SHOWN.ISSUED_DOCUMENT_ID))
            .convertFrom(rows -> rows.map(row -> new Document(row.value1(), row.value2(), day(row.value3()))));

    private final DSLContext database;
    private final SpeakingAsLink speaking;

    MunicipalityCases(DSLContext database, SpeakingAsLink speaking) {
        this.database = database;
        this.speaking = speaking;
    }

    /** Empty where the person is gone. */
    @Transactional(label = DatabaseRole.AS_LINKS, propagation = Propagation.REQUIRES_NEW)
    public Optional<MunicipalityCase> by(ActingLink acting) {
        speaking.of(acting);
        return database.selectFrom(MUNICIPALITY_CASE)
                .fetchOptional(row -> about(row.into(CASE_SHOWN)))
                .map(shown -> shown.with(
                        database.select(
                                        MUNICIPALITY_DOCUMENT.ISSUED_DOCUMENT_ID,
                                        MUNICIPALITY_DOCUMENT.KIND,
                                        MUNICIPALITY_DOCUMENT.ISSUED_AT)
                                .from(MUNICIPALITY_DOCUMENT)
                                .orderBy(
                                        MUNICIPALITY_DOCUMENT.ISSUED_AT.desc(),
                                        MUNICIPALITY_DOCUMENT.ISSUED_DOCUMENT_ID)
                                .fetch(row -> new Document(row.value1(), row.value2(), day(row.value3()))),
                        database.selectFrom(MUNICIPALITY_FIELD)
                                .orderBy(MUNICIPALITY_FIELD.POSITION)
                                .fetch(row -> new Field(row.getName(), row.getWords())),
                        database.selectFrom(MUNICIPALITY_QUESTION)
                                .orderBy(MUNICIPALITY_QUESTION.ASKED_AT, MUNICIPALITY_QUESTION.QUESTION_ID)
                                .fetch(row -> new Question(
                                        row.getQuestionId(),
                                        row.getWords(),
                                        day(row.getAskedAt()),
                                        Optional.ofNullable(row.getAnswer())
                                                .map(words -> new Answered(
                                                        words, row.getAnsweredBy(), day(row.getAnsweredAt())))))));
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(WorkingTime.ZONE).toLocalDate();
    }

    private static MunicipalityCase about(CaseShownRecord row) {
        Integer minutes = row.getMinutesPerWeek();
        return new MunicipalityCase(
                row.getCourseId(),
                row.getOrganisation(),
                row.getPerson(),
                row.getCompany(),
                row.getWorkplace(),
                row.getPNumber(),
                row.getInstrument(),
                row.getStartsOn(),
                Optional.ofNullable(row.getEndsOn()),
                minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes),
                Optional.ofNullable(row.getGrantState()),
                row.getOver(),
                Optional.ofNullable(row.getLastKind())
                        .map(kind -> new Standing(
                                row.getApplicationId(),
                                row.getVersion(),
                                kind,
                                row.getHappenedOn(),
                                Optional.ofNullable(row.getFromOn()),
                                Optional.ofNullable(row.getUntilOn()),
                                Optional.ofNullable(row.getComplainBy()),
                                Optional.ofNullable(row.getSaidBy()))),
                List.of(),
                List.of(),
                List.of());
    }

    /** One of the documents, to the last byte as it was issued. */
    @Transactional(label = DatabaseRole.AS_LINKS, propagation = Propagation.REQUIRES_NEW)
    public Optional<byte[]> document(ActingLink acting, UUID documentId) {
        speaking.of(acting);
        return database.select(MUNICIPALITY_DOCUMENT.CONTENT)
                .from(MUNICIPALITY_DOCUMENT)
                .where(MUNICIPALITY_DOCUMENT.ISSUED_DOCUMENT_ID.eq(documentId))
                .fetchOptional(MUNICIPALITY_DOCUMENT.CONTENT);
    }

    /** A question for one of ours; asked again while it waits, it is the same. */
    @Transactional(label = DatabaseRole.AS_LINKS, propagation = Propagation.REQUIRES_NEW)
    public void ask(ActingLink acting, String words) {
        speaking.of(acting);
        Routines.ask(database.configuration(), words);
    }

    /** What a link to the course would show, but for the texts of the form. */
    @Transactional(readOnly = true)
    public Optional<MunicipalityCase> preview(UUID courseId) {
        return database.select(CASE_SHOWN, PACKS)
                .from(CASE_SHOWN)
                .where(CASE_SHOWN.COURSE_ID.eq(courseId))
                .fetchOptional(row -> about(row.value1()).with(row.value2(), List.of(), List.of()));
    }

    /** Keeps the texts with the link, as the sender saw them. */
    @Transactional
    public void keep(UUID linkId, List<Field> fields) {
        int position = 0;
        for (Field field : fields) {
            database.insertInto(FORM_LINE)
                    .set(FORM_LINE.LINK_ID, linkId)
                    .set(FORM_LINE.ORGANISATION_ID, Acting.now().organisationId())
                    .set(FORM_LINE.POSITION, position++)
                    .set(FORM_LINE.NAME, field.name())
                    .set(FORM_LINE.WORDS, field.words())
                    .execute();
        }
    }
}
