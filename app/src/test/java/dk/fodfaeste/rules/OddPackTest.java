package dk.fodfaeste.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.rules.comparison.Change;
import dk.fodfaeste.rules.comparison.Comparison;
import dk.fodfaeste.rules.comparison.GroupChange;
import dk.fodfaeste.rules.comparison.GroupChange.What;
import dk.fodfaeste.rules.file.PackReader;
import dk.fodfaeste.rules.file.ShippedPacks;
import dk.fodfaeste.rules.law.Judgement;
import dk.fodfaeste.rules.law.Law;
import dk.fodfaeste.rules.law.LegalInstrument;
import dk.fodfaeste.rules.law.Pack;
import dk.fodfaeste.rules.law.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A pack that is odd and right: it begins on 1 March with groups that change in July, one group that ended without a successor, a new one that
 * nobody comes from, a length until a leap day and a month without one, texts as long as they may be, and instruments that come and go.
 */
class OddPackTest {

    private static final Pack ODD = new PackReader().shipped("rules/odd-2027.json");
    private static final Law LAW =
            new Law(Stream.concat(ShippedPacks.read().stream(), Stream.of(ODD)).toList());
    private static final Comparison COMPARED = new Comparison(ShippedPacks.law(), LAW, ODD.inForceFrom());
    private static final LocalDate JULY = LocalDate.of(2027, 7, 1);

    @Test
    void whatChangesWithTheGroupsIsToldWithTheDayThatItComes() {
        assertThat(COMPARED.groups())
                .filteredOn(each -> each.what() == What.COMES)
                .extracting(each -> each.from() + " " + each.group().da())
                .containsExactlyInAnyOrder(
                        JULY + " Tæt på – trin 2", JULY + " Længere fra – trin 3", JULY + " Seniorer efter 60");
        assertThat(COMPARED.groups())
                .filteredOn(each -> each.what() == What.ENDS)
                .extracting(each -> each.from() + " " + each.group().da() + " "
                        + each.becomes().size())
                .contains(
                        "2027-03-01 Dagpenge 0", JULY + " Aktivitetsparat på kontanthjælp 2", JULY + " Sygedagpenge 1");
    }

    /** A code never gets another meaning: one that is called something else is told, for somebody has to look. */
    @Test
    void aGroupThatIsCalledSomethingElseIsTold() {
        assertThat(COMPARED.groups())
                .filteredOn(each -> each.what() == What.RENAMED)
                .extracting(GroupChange::group)
                .extracting(each -> each.da())
                .containsExactlyInAnyOrder("Visiteret til fleksjob eller støtte til egen virksomhed", "Førtidspension");
    }

    @Test
    void theRulesOfAGroupThatNobodyComesFromAreToldToo() {
        assertThat(COMPARED.changes())
                .filteredOn(each -> each.rule().equals("placement.length"))
                .filteredOn(each ->
                        each.groups().stream().anyMatch(group -> group.da().equals("Seniorer efter 60")))
                .anySatisfy(each -> assertThat(each.after())
                        .extracting(rule -> rule.text().da())
                        .containsExactly("Højst 2 uger for seniorer."));
    }

    @Test
    void aTextThatRunsOutAndOneThatComesAMonthLaterAreToldWithTheirDays() {
        assertThat(COMPARED.changes())
                .filteredOn(each -> each.rule().equals("placement.length"))
                .extracting(Change::from)
                .contains(ODD.inForceFrom(), JULY, LocalDate.of(2028, 3, 1), LocalDate.of(2028, 4, 1));
    }

    @Test
    void instrumentsThatComeAndGoAreTold() {
        assertThat(COMPARED.freshInstruments()).extracting(LegalInstrument::id).containsExactly("SOCIAL_TRIAL");
        assertThat(COMPARED.goneInstruments()).extracting(LegalInstrument::id).contains("FLEX_JOB", "IGU", "MENTOR");
    }

    /** Until 29 February, in the month without a text (used on as uncertain), and by the next one. */
    @Test
    void theLeapDayIsTheLastDayOfTheTextAndTheGapIsUncertain() {
        String month = "startsOn=%s endsOn=%s targetGroup=9 employer=PRIVATE";
        assertThat(length("2028-02-29", String.format(month, "2028-02-29", "2028-03-28"))
                        .verdict())
                .isEqualTo(Verdict.YES);
        assertThat(length("2028-02-29", String.format(month, "2028-02-29", "2028-03-29"))
                        .verdict())
                .isEqualTo(Verdict.NO);
        Judgement gap = length("2028-03-15", String.format(month, "2028-03-15", "2028-04-14"));
        assertThat(gap.verdict()).isEqualTo(Verdict.UNCERTAIN);
        assertThat(gap.leans()).contains(Verdict.YES);
        assertThat(length("2028-04-01", String.format(month, "2028-04-01", "2029-03-31"))
                        .verdict())
                .isEqualTo(Verdict.YES);
        assertThat(length("2028-04-01", String.format(month, "2028-04-01", "2029-04-01"))
                        .verdict())
                .isEqualTo(Verdict.NO);
    }

    @Test
    void aGroupThatEndedWithoutASuccessorIsNeverGuessed() {
        List<Judgement> judged = LAW.judge(
                "WORK_PLACEMENT",
                Situations.of(
                        "startsOn=2027-08-02 endsOn=2027-08-22 targetGroup=1 minutesPerWeek=600 employer=PRIVATE"),
                LocalDate.of(2027, 8, 2));
        assertThat(judged)
                .filteredOn(each -> each.rule().equals("placement.length"))
                .singleElement()
                .satisfies(each -> assertThat(each.verdict()).isEqualTo(Verdict.UNCERTAIN));
    }

    private static Judgement length(String day, String facts) {
        return LAW.judge("WORK_PLACEMENT", Situations.of(facts), LocalDate.parse(day)).stream()
                .filter(each -> each.rule().equals("placement.length"))
                .findFirst()
                .orElseThrow();
    }
}
