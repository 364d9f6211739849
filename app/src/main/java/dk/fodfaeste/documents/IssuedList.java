package dk.fodfaeste.documents;

import static dk.fodfaeste.database.documents.Tables.ISSUED_LINE;

import dk.fodfaeste.database.documents.tables.records.IssuedLineRecord;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Search;
import dk.fodfaeste.platform.web.Paging;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What the organisation gave away, the latest first: a page at a time. */
@Repository
public class IssuedList {

    /** So much of a fingerprint is written by hand; less says nothing. */
    private static final String FINGERPRINT = "[0-9a-f]{6,64}";

    private final DSLContext database;

    IssuedList(DSLContext database) {
        this.database = database;
    }

    /** @param asked parts of a name, or the first letters of a fingerprint; empty for all */
    Paging<Line> page(Optional<DocumentKind> kind, String asked, int number) {
        Condition shown = kind.map(each -> ISSUED_LINE.KIND.eq(each.name()))
                .orElse(DSL.noCondition())
                .and(found(asked));
        return Paging.of(
                database.fetchCount(ISSUED_LINE, shown),
                number,
                (skipped, most) -> database.selectFrom(ISSUED_LINE)
                        .where(shown)
                        .orderBy(ISSUED_LINE.ISSUED_AT.desc(), ISSUED_LINE.ISSUED_DOCUMENT_ID)
                        .offset(skipped)
                        .limit(most)
                        .fetch(IssuedList::line));
    }

    private static Condition found(String asked) {
        String typed = asked.strip().toLowerCase(Locale.ROOT);
        if (typed.matches(FINGERPRINT)) {
            return ISSUED_LINE.FINGERPRINT.startsWith(typed);
        }
        return Search.of(asked).in(ISSUED_LINE.SEARCHED, DSL.falseCondition()).asTyped();
    }

    private static Line line(IssuedLineRecord row) {
        UUID person = row.getPersonId();
        String page = Optional.ofNullable(row.getCourseId())
                .map(course -> "/courses/" + course + "/documents")
                .orElseGet(() -> ReferralAnswerPage.address(person));
        return new Line(
                DocumentKind.valueOf(row.getKind()),
                Person.shortName(row.getFirstName(), Optional.ofNullable(row.getLastName())),
                Optional.ofNullable(row.getWorkplaceName()),
                page,
                page + "/issued/" + row.getIssuedDocumentId() + ".pdf",
                row.getIssuedAt(),
                row.getIssuedById(),
                row.getFingerprint().substring(0, 8));
    }

    /**
     * @param page of what it is about
     * @param file where its bytes are
     * @param fingerprint the first letters
     */
    public record Line(
            DocumentKind kind,
            String person,
            Optional<String> workplace,
            String page,
            String file,
            OffsetDateTime issuedAt,
            UUID issuedBy,
            String fingerprint) {}
}
