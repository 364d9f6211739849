package dk.fodfaeste.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.catalogue.Shipped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several courses of one person at the same time. */
class OverlapTest {

    private static final Vocabulary WORDS =
            Vocabulary.of(Shipped.edition(), new Geography(), ShippedGroups.codes(), LocalDate.of(2026, 11, 23));
    private static final String NORTH = "T1;1000000001;";
    private static final String SOUTH = "T1;1000000002;";

    @Test
    void twoPracticesAtOnceAndMoreThanAFullWeekAreNamedWithBothRows() {
        ReadImport read = courses(
                NORTH + "praktik;01-10-2026;31-12-2026;37",
                SOUTH + "praktik;01-10-2026;31-12-2026;37",
                NORTH + "småjob;15-10-2026;15-12-2026;7,5");

        assertThat(read.refusals())
                .extracting(refusal ->
                        refusal.row() + " " + refusal.column() + " " + refusal.expectedKey() + " " + refusal.argument())
                .containsExactly(
                        "3 start intake.expected.onePractice 2",
                        "3 timer_pr_uge intake.expected.fullWeek 2",
                        "4 start intake.expected.noOverlap 2",
                        "4 timer_pr_uge intake.expected.fullWeek 2");
    }

    @Test
    void aPracticeBesideHoursWithPayIsTakenAndShown() {
        ReadImport read =
                courses(NORTH + "praktik;01-10-2026;31-12-2026;20", SOUTH + "småjob;15-10-2026;15-12-2026;7,5");

        assertThat(read.refusals()).isEmpty();
        assertThat(read.courses()).hasSize(2);
        assertThat(read.findings().notices()).containsExactly(new Notice("forloeb", 3, "intake.notice.besides", "2"));
    }

    @Test
    void twoPracticesWithinOneWeekAreTakenAndAskedAbout() {
        ReadImport read =
                courses(NORTH + "praktik;01-10-2026;31-12-2026;10", SOUTH + "praktik;15-10-2026;15-12-2026;20");

        assertThat(read.refusals()).isEmpty();
        assertThat(read.findings().notices()).containsExactly(new Notice("forloeb", 3, "intake.notice.practices", "2"));
    }

    @Test
    void oneAfterTheOtherIsNoOverlap() {
        ReadImport read = courses(
                NORTH + "praktik;01-10-2026;31-10-2026;37",
                SOUTH + "praktik;01-11-2026;;37",
                "T2;1000000001;praktik;01-10-2026;;37");

        assertThat(read.refusals()).isEmpty();
        assertThat(read.findings().notices()).isEmpty();
    }

    @Test
    void hoursAreCountedDayByDay() {
        ReadImport read = courses(
                NORTH + "løntilskud;01-10-2026;15-10-2026;20",
                SOUTH + "småjob;16-10-2026;31-10-2026;20",
                "T1;1000000003;egen;01-10-2026;31-10-2026;17");

        assertThat(read.refusals()).isEmpty();
    }

    private static ReadImport courses(String... rows) {
        return ReadImport.of(
                List.of(
                        csv("borgere", "nr;fornavn\nT1;Test\nT2;Tove\n"),
                        csv("virksomheder", "cvr;navn\n13585628;Prøve\n"),
                        csv(
                                "arbejdssteder",
                                "cvr;pnr;navn\n13585628;1000000001;Nord\n13585628;1000000002;Syd\n13585628;1000000003;Vest\n"),
                        csv("forloeb", "nr;pnr;art;start;slut;timer_pr_uge\n" + String.join("\n", rows) + "\n")),
                WORDS,
                KnownKeys.none());
    }

    private static Upload csv(String sheet, String text) {
        return new Upload(sheet + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
