package dk.fodfaeste.documents;

import static dk.fodfaeste.database.documents.Tables.LETTERHEAD;
import static dk.fodfaeste.database.documents.Tables.OWN_WORDS;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.privacy.AuditLog;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the organisation has decided that stands in its documents besides what the house writes. */
@Service
@Transactional(noRollbackFor = ChangedMeanwhileException.class)
public class Letterheads {

    private final DSLContext database;
    private final Versions versions;
    private final AuditLog log;

    Letterheads(DSLContext database, Versions versions, AuditLog log) {
        this.database = database;
        this.versions = versions;
        this.log = log;
    }

    /** Of the reader's organisation, in a kind of document. */
    @Transactional(readOnly = true)
    public Letterhead of(DocumentKind document) {
        return database.select(
                        LETTERHEAD.ADDRESS,
                        LETTERHEAD.CONTACT,
                        LETTERHEAD.CLOSING,
                        OWN_WORDS.OPENING,
                        OWN_WORDS.ENDING,
                        OWN_WORDS.SECTIONS)
                .from(DSL.selectOne().asTable("one"))
                .leftJoin(LETTERHEAD)
                .on(DSL.trueCondition())
                .leftJoin(OWN_WORDS)
                .on(OWN_WORDS.KIND.eq(document.name()))
                .fetchSingle(row -> new Letterhead(
                        Acting.now().organisation(),
                        Optional.ofNullable(row.value1()),
                        Optional.ofNullable(row.value2()),
                        Optional.ofNullable(row.value3()),
                        Optional.ofNullable(row.value4()),
                        Optional.ofNullable(row.value5()),
                        order(document, row.value6())));
    }

    /** The house's own where nothing was decided, or a later version of the house has other sections. */
    private static List<Section> order(DocumentKind document, String @Nullable [] decided) {
        List<Section> own = document.sections();
        return Optional.ofNullable(decided)
                .filter(names ->
                        Set.of(names).equals(own.stream().map(Enum::name).collect(Collectors.toSet())))
                .map(names -> Arrays.stream(names).map(Section::valueOf).toList())
                .orElse(own);
    }

    /** Of the letterhead; 0 until somebody wrote it. */
    @Transactional(readOnly = true)
    public int version() {
        return database.select(LETTERHEAD.VERSION)
                .from(LETTERHEAD)
                .fetchOptional(LETTERHEAD.VERSION)
                .orElse(0);
    }

    /** Of the own words in a kind of document; 0 until somebody wrote them. */
    @Transactional(readOnly = true)
    public int version(DocumentKind document) {
        return database.select(OWN_WORDS.VERSION)
                .from(OWN_WORDS)
                .where(OWN_WORDS.KIND.eq(document.name()))
                .fetchOptional(OWN_WORDS.VERSION)
                .orElse(0);
    }

    /** @throws ChangedMeanwhileException when there is another version than the writer saw */
    public void write(int seen, Optional<String> address, Optional<String> contact, Optional<String> closing) {
        Letterhead before = of(DocumentKind.AGREEMENT);
        if (seen > 0) {
            over(
                    database.update(LETTERHEAD)
                            .set(LETTERHEAD.ADDRESS, address.orElse(null))
                            .set(LETTERHEAD.CONTACT, contact.orElse(null))
                            .set(LETTERHEAD.CLOSING, closing.orElse(null)),
                    LETTERHEAD,
                    DSL.trueCondition(),
                    seen);
        } else {
            first(
                    database.insertInto(LETTERHEAD)
                            .set(LETTERHEAD.ORGANISATION_ID, Acting.now().organisationId())
                            .set(LETTERHEAD.ADDRESS, address.orElse(null))
                            .set(LETTERHEAD.CONTACT, contact.orElse(null))
                            .set(LETTERHEAD.CLOSING, closing.orElse(null))
                            .onConflictDoNothing()
                            .execute(),
                    LETTERHEAD,
                    DSL.trueCondition());
        }
        told(
                "",
                changed("address", before.address(), address),
                changed("contact", before.contact(), contact),
                changed("closing", before.closing(), closing));
    }

    /**
     * @param order of the sections; empty for the house's own
     * @throws ChangedMeanwhileException when there is another version than the writer saw
     */
    public void write(
            DocumentKind document,
            int seen,
            Optional<String> opening,
            Optional<String> ending,
            Optional<List<Section>> order) {
        Letterhead before = of(document);
        String[] sections = order.map(all -> all.stream().map(Enum::name).toArray(String[]::new))
                .orElse(null);
        if (seen > 0) {
            over(
                    database.update(OWN_WORDS)
                            .set(OWN_WORDS.OPENING, opening.orElse(null))
                            .set(OWN_WORDS.ENDING, ending.orElse(null))
                            .set(OWN_WORDS.SECTIONS, sections),
                    OWN_WORDS,
                    OWN_WORDS.KIND.eq(document.name()),
                    seen);
        } else {
            first(
                    database.insertInto(OWN_WORDS)
                            .set(OWN_WORDS.ORGANISATION_ID, Acting.now().organisationId())
                            .set(OWN_WORDS.KIND, document.name())
                            .set(OWN_WORDS.OPENING, opening.orElse(null))
                            .set(OWN_WORDS.ENDING, ending.orElse(null))
                            .set(OWN_WORDS.SECTIONS, sections)
                            .onConflictDoNothing()
                            .execute(),
                    OWN_WORDS,
                    OWN_WORDS.KIND.eq(document.name()));
        }
        told(
                "own words in " + document,
                changed("opening", before.opening(), opening),
                changed("ending", before.ending(), ending),
                changed("sections", named(before.sections()), named(order.orElse(document.sections()))));
    }

    private static Optional<String> named(List<Section> sections) {
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(sections.stream().map(Enum::name).collect(Collectors.joining(", ")));
    }

    /** What a field says now and said before; nothing where it is the same. */
    private static Optional<String> changed(String field, Optional<String> before, Optional<String> now) {
        return before.equals(now)
                ? Optional.empty()
                : Optional.of("%s: %s, before: %s".formatted(field, inOneLine(now), inOneLine(before)));
    }

    private static String inOneLine(Optional<String> words) {
        return words.map(each -> each.replaceAll("\\s*\\R\\s*", " / ").replace(';', ','))
                .orElse("–");
    }

    @SafeVarargs
    private void told(String what, Optional<String>... changes) {
        log.changed(
                "letterhead",
                null,
                Stream.concat(Stream.of(what), Arrays.stream(changes).flatMap(Optional::stream))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("; ")));
    }

    private <R extends Record> void over(UpdateSetMoreStep<R> update, Table<R> table, Condition row, int seen) {
        versions.write(update, table, row, seen);
    }

    private void first(int written, Table<?> table, Condition row) {
        if (written == 0) {
            throw versions.changed(table, row);
        }
    }
}
