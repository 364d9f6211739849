package dk.fodfaeste.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.catalogue.ReferenceFile;
import dk.fodfaeste.rules.file.PackReader;
import dk.fodfaeste.rules.file.ShippedPacks;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Judgement;
import dk.fodfaeste.rules.law.Law;
import dk.fodfaeste.rules.law.Pack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The table of cases in {@code rules/cases.csv}: by the shipped pack («now»), or with the pack of 2027 after it («new»). */
class RuleCasesTest {

    private static final Pack NEW = new PackReader().shipped("rules/pack-2027.json");
    private static final Map<String, Law> LAWS = Map.of(
            "now",
            ShippedPacks.law(),
            "new",
            new Law(Stream.concat(ShippedPacks.read().stream(), Stream.of(NEW)).toList()));

    private record Case(
            String law, String day, String instrument, String rule, String facts, String answer, String why) {

        @Override
        public String toString() {
            return String.join(" · ", law, day, rule, facts, answer, why);
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        ReferenceFile.rows(
                "rules/cases.csv",
                ';',
                row -> cases.add(new Case(
                        row.get("law"),
                        row.get("day"),
                        row.get("instrument"),
                        row.get("rule"),
                        row.get("facts"),
                        row.get("answer"),
                        row.get("why"))));
        return cases;
    }

    @Test
    void everyCaseIsJudgedAsItIsWritten() {
        SoftAssertions.assertSoftly(softly -> cases().forEach(each ->
                softly.assertThat(answer(each)).as(each.toString()).isEqualTo(each.answer())));
    }

    private static String answer(Case each) {
        List<Judgement> judgements = java.util.Objects.requireNonNull(LAWS.get(each.law()))
                .judge(each.instrument(), Situations.of(each.facts()), LocalDate.parse(each.day()));
        return judgements.stream()
                .filter(judgement -> judgement.rule().equals(each.rule()))
                .map(RuleCasesTest::told)
                .findFirst()
                .orElse("NOT_ASKED");
    }

    /** «YES», «NO», «UNCERTAIN targetGroup» with what is lacking, «UNCERTAIN~NO» with what the unsure text says. */
    private static String told(Judgement judgement) {
        String lacking =
                String.join(" ", judgement.lacking().stream().map(Fact::name).toList());
        return (judgement.verdict() + judgement.leans().map(each -> "~" + each).orElse("") + " " + lacking).strip();
    }

    @Test
    void thereAreEnoughCasesAndEachHasItsReason() {
        assertThat(cases())
                .hasSizeGreaterThan(80)
                .allSatisfy(each -> assertThat(each.why()).isNotBlank());
        assertThat(cases()).filteredOn(each -> each.day().startsWith("2027")).hasSizeGreaterThan(20);
    }
}
