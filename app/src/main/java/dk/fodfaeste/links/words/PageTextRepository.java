package dk.fodfaeste.links.words;

import static dk.fodfaeste.database.links.Tables.PAGE_TEXT;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.ReadOnce;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What an organisation wrote or checked itself. */
@Repository
class PageTextRepository {

    private final DSLContext database;
    private final Clock clock;

    PageTextRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<String, PageText> in(String language) {
        return database.selectFrom(PAGE_TEXT).where(PAGE_TEXT.LANGUAGE.eq(language)).stream()
                .map(row -> new PageText(row.getKey(), row.getWords(), row.getChecked()))
                .collect(Collectors.toMap(PageText::key, each -> each));
    }

    List<String> languages() {
        return ReadOnce.of(
                "languages of pages",
                "all",
                () -> database.selectDistinct(PAGE_TEXT.LANGUAGE)
                        .from(PAGE_TEXT)
                        .orderBy(PAGE_TEXT.LANGUAGE)
                        .fetch(PAGE_TEXT.LANGUAGE));
    }

    void put(String language, PageText text) {
        database.insertInto(PAGE_TEXT)
                .set(PAGE_TEXT.ORGANISATION_ID, Acting.now().organisationId())
                .set(PAGE_TEXT.LANGUAGE, language)
                .set(PAGE_TEXT.KEY, text.key())
                .set(PAGE_TEXT.WORDS, text.words())
                .set(PAGE_TEXT.CHECKED, text.checked())
                .set(PAGE_TEXT.WRITTEN_BY_ID, Acting.now().accountId())
                .set(PAGE_TEXT.WRITTEN_AT, OffsetDateTime.now(clock))
                .onConflict(PAGE_TEXT.ORGANISATION_ID, PAGE_TEXT.LANGUAGE, PAGE_TEXT.KEY)
                .doUpdate()
                .set(PAGE_TEXT.WORDS, text.words())
                .set(PAGE_TEXT.CHECKED, text.checked())
                .set(PAGE_TEXT.WRITTEN_BY_ID, Acting.now().accountId())
                .set(PAGE_TEXT.WRITTEN_AT, OffsetDateTime.now(clock))
                .execute();
    }
}
