package dk.fodfaeste.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.rules.comparison.Change;
import dk.fodfaeste.rules.comparison.Comparison;
import dk.fodfaeste.rules.comparison.GroupChange;
import dk.fodfaeste.rules.file.PackReader;
import dk.fodfaeste.rules.file.PackReading;
import dk.fodfaeste.rules.file.ShippedPacks;
import dk.fodfaeste.rules.law.Law;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.Pack;
import dk.fodfaeste.rules.law.Said;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final Law NOW = ShippedPacks.law();
    private static final Pack NEW = new PackReader().shipped("rules/pack-2027.json");
    private static final Comparison OF_2027 = new Comparison(
            NOW,
            new Law(Stream.concat(ShippedPacks.read().stream(), Stream.of(NEW)).toList()),
            NEW_YEAR);

    @Test
    void aLawComparedWithItselfChangesNothing() {
        Comparison same = new Comparison(NOW, ShippedPacks.law(), NEW_YEAR);
        assertThat(same.changes()).isEmpty();
        assertThat(same.groups()).isEmpty();
        assertThat(same.freshInstruments()).isEmpty();
        assertThat(same.goneInstruments()).isEmpty();
    }

    @Test
    void aShorterLengthIsToldForThoseWhomItConcerns() {
        Change shorter = lengths().stream()
                .filter(change ->
                        change.groups().stream().anyMatch(group -> group.da().equals("Sygedagpenge")))
                .findFirst()
                .orElseThrow();
        assertThat(terms(shorter.before().orElseThrow())).contains("13 WEEKS", "26 WEEKS");
        assertThat(shorter.after())
                .singleElement()
                .satisfies(rule -> assertThat(terms(rule)).contains("12 WEEKS", "24 WEEKS"));
        assertThat(shorter.from()).isEqualTo(NEW_YEAR);
    }

    @Test
    void whoeverMayComeToBeInTwoGroupsIsToldBoth() {
        assertThat(lengths()).anySatisfy(change -> {
            assertThat(change.groups())
                    .extracting(group -> group.da())
                    .containsExactly("Aktivitetsparat på kontanthjælp");
            assertThat(change.after()).hasSize(2);
        });
        assertThat(OF_2027.groups())
                .filteredOn(change -> change.group().da().equals("Aktivitetsparat på kontanthjælp"))
                .extracting(GroupChange::becomes)
                .allSatisfy(becomes -> assertThat(becomes).hasSize(2));
    }

    @Test
    void anotherParagraphAloneIsNoOtherQuestion() {
        assertThat(OF_2027.changes())
                .filteredOn(change -> change.rule().equals("placement.hours"))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.isOfWordsAlone()).isTrue());
    }

    @Test
    void otherPurposesAreToldAndAPackThatNamesNoneLeavesThoseThatAre() {
        assertThat(OF_2027.changes())
                .filteredOn(change -> change.rule().equals("placement.purpose"))
                .allSatisfy(change -> assertThat(change.isOfWordsAlone()).isTrue());
        String named = new String(PackReader.bytes("rules/pack-2027.json"), StandardCharsets.UTF_8)
                .replaceAll(
                        "(\"statement\": \"PURPOSE\")",
                        "$1, \"choices\": [{\"code\": \"JOB\", \"text\": {\"da\": \"Et job\", \"en\": \"A job\"}}]");
        Pack other = ((PackReading.Whole) new PackReader().read(named.getBytes(StandardCharsets.UTF_8))).pack();
        Law law = new Law(
                Stream.concat(ShippedPacks.read().stream(), Stream.of(other)).toList());
        assertThat(new Comparison(NOW, law, NEW_YEAR).changes())
                .filteredOn(change -> change.rule().equals("placement.purpose"))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.isOfWordsAlone()).isFalse());
    }

    private static List<Change> lengths() {
        return OF_2027.changes().stream()
                .filter(change -> change.rule().equals("placement.length"))
                .filter(change -> !change.isOfWordsAlone())
                .toList();
    }

    private static List<String> terms(LawRule rule) {
        return rule.question().says().stream()
                .map(Said::arguments)
                .flatMap(List::stream)
                .map(each -> ((dk.fodfaeste.rules.law.Term) each).value() + " "
                        + ((dk.fodfaeste.rules.law.Term) each).unit())
                .toList();
    }
}
