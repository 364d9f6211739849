package dk.fodfaeste.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.rules.file.PackProblem;
import dk.fodfaeste.rules.file.PackReader;
import dk.fodfaeste.rules.file.PackReading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A pack of somebody else's with every mistake we could think of: each is told in Danish and in English, with its place. */
class BrokenPacksTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ODD = new String(PackReader.bytes("rules/odd-2027.json"), StandardCharsets.UTF_8);

    private final PackReader reader = new PackReader();

    /** @param does the mistake @param where it is told @param danish the whole sentence */
    private record Mistake(Consumer<ObjectNode> does, String where, String danish) {

        @Override
        public String toString() {
            return where + ": " + danish;
        }
    }

    private static List<Mistake> mistakes() {
        return List.of(
                new Mistake(pack -> pack.put("format", 2), "format", "Her kan kun stå 1."),
                new Mistake(pack -> pack.put("published", "2027-02-29"), "published", DAY),
                new Mistake(pack -> pack.put("inForceFrom", "0000-01-01"), "inForceFrom", DAY),
                new Mistake(pack -> pack.put("inForceFrom", "1. marts 2027"), "inForceFrom", DAY),
                new Mistake(pack -> pack.put("name", " "), "name", "Her må ikke være tomt."),
                new Mistake(pack -> pack.put("name", "x".repeat(41)), "name", "Teksten er for lang; højst 40 tegn."),
                new Mistake(
                        pack -> pack.put("name", "2027\u0000"),
                        "name",
                        "Teksten har et tegn, som ingen kan se (U+0000). Slet det."),
                new Mistake(
                        pack -> pack.put("source", "Lov \u202Efra i går"),
                        "source",
                        "Teksten har et tegn, som ingen kan se (U+202E). Slet det."),
                new Mistake(
                        pack -> pack.put("about", "Kun dansk"),
                        "about",
                        "Her skal stå felter i krøllede parenteser: { … }."),
                new Mistake(pack -> pack.putArray("rules"), "rules", "Her må ikke være tomt."),
                new Mistake(
                        pack -> pack.put("rules", "ingen"),
                        "rules",
                        "Her skal stå en liste i kantede parenteser: [ … ]."),
                new Mistake(
                        pack -> rule(pack, 2).remove("paragraph"),
                        "rules[2] (placement.length)",
                        "Feltet «paragraph» mangler."),
                new Mistake(
                        pack -> rule(pack, 2).put("paragraf", "§ 1"),
                        "rules[2] (placement.length)",
                        "Feltet «paragraf» kendes ikke. Er det stavet rigtigt?"),
                new Mistake(
                        pack -> rule(pack, 2).put("when", "SOMETIMES"),
                        "rules[2].when (placement.length)",
                        "Værdien er ikke en af dem, der kan stå her: BEFORE, LATER."),
                new Mistake(
                        pack -> rule(pack, 2).put("abolished", "ja"),
                        "rules[2].abolished (placement.length)",
                        "Her skal stå true eller false."),
                new Mistake(
                        pack -> rule(pack, 2).put("id", "Længde!"),
                        "rules[2].id (Længde!)",
                        "Brug små bogstaver a-z, tal, punktum og bindestreg, og begynd med et bogstav; højst 60 tegn."),
                new Mistake(
                        pack -> rule(pack, 2).putArray("targetGroups").add("3").add("3"),
                        "rules[2].targetGroups (placement.length)",
                        "«3» står to gange."),
                new Mistake(
                        pack -> parameters(pack, 2)
                                .putObject("first")
                                .put("value", "4")
                                .put("unit", "WEEKS"),
                        "rules[2].parameters.first.value (placement.length)",
                        "Her skal stå et helt tal uden anførselstegn."),
                new Mistake(
                        pack -> parameters(pack, 2)
                                .putObject("first")
                                .put("value", -4)
                                .put("unit", "WEEKS"),
                        "rules[2].parameters.first.value (placement.length)",
                        "Tallet er for lille; mindst 1."),
                new Mistake(
                        pack -> parameters(pack, 2)
                                .putObject("first")
                                .put("value", 601)
                                .put("unit", "WEEKS"),
                        "rules[2].parameters.first.value (placement.length)",
                        "Tallet er for stort; højst 600."),
                new Mistake(
                        pack -> parameters(pack, 2).remove("first"),
                        "rules[2].parameters (placement.length)",
                        "Når «extended» står her, skal «first» også gøre det."),
                new Mistake(
                        pack -> parameters(pack, 0)
                                .putObject("week")
                                .put("value", 0)
                                .put("unit", "HOURS"),
                        "rules[0].parameters.week.value (full-time)",
                        "Tallet er for lille; mindst 1."),
                new Mistake(
                        pack -> parameters(pack, 0)
                                .putObject("week")
                                .put("value", 37.2)
                                .put("unit", "HOURS"),
                        "rules[0].parameters.week.value (full-time)",
                        "Tallet er for nøjagtigt: det skal gå op i 0,25."),
                new Mistake(
                        pack -> parameters(pack, 0)
                                .putObject("week")
                                .put("value", 2130.25)
                                .put("unit", "MINUTES"),
                        "rules[0].parameters.week.value (full-time)",
                        "Tallet er for nøjagtigt: det skal gå op i 1."),
                new Mistake(
                        pack -> parameters(pack, 0)
                                .putObject("week")
                                .put("value", 2220)
                                .put("unit", "HOURS"),
                        "rules[0].parameters.week.value (full-time)",
                        "Tallet er for stort; højst 168."),
                new Mistake(
                        pack -> parameters(pack, 5).put("least", 40),
                        "rules[5].parameters.least (placement.hours)",
                        "Her skal stå felter i krøllede parenteser: { … }."),
                new Mistake(
                        pack -> parameters(pack, 5)
                                .putObject("least")
                                .put("value", 36)
                                .put("unit", "HOURS"),
                        "rules[5].parameters.most (placement.hours)",
                        "Det højeste timetal er lavere end det laveste."),
                new Mistake(
                        pack -> rule(pack, 5).putObject("parameters"),
                        "rules[5].parameters (placement.hours)",
                        "Her må ikke være tomt."),
                new Mistake(
                        pack -> parameters(pack, 7).put("firstOneFor", 2.5),
                        "rules[7].parameters.firstOneFor (placement.ratio)",
                        "Her skal stå et helt tal uden anførselstegn."),
                new Mistake(pack -> rule(pack, 7).remove("ask"), "rules[7] (placement.ratio)", "Feltet «ask» mangler."),
                new Mistake(
                        pack -> rate(pack, 1).put("kronerPerHour", 91.255),
                        "rules[12].parameters.rates[1].kronerPerHour (subsidy.rate)",
                        "Tallet er for nøjagtigt: det skal gå op i 0,01."),
                new Mistake(
                        pack -> rate(pack, 1).put("year", 2027),
                        "rules[12].parameters.rates (subsidy.rate)",
                        "Det samme år eller den samme kode står to gange."),
                new Mistake(
                        pack -> rule(pack, 3).put("validFrom", "2028-02-29"),
                        "rules[3] (placement.length)",
                        "Reglen siger det samme om de samme mennesker på de samme dage som rules[2] (placement.length). "
                                + "Giv den ene en sidste dag eller andre målgrupper."),
                new Mistake(
                        pack -> rule(pack, 2).put("validTo", "2027-02-28"),
                        "rules[2].validTo (placement.length)",
                        "Sidste dag 2027-02-28 ligger før første dag."),
                new Mistake(
                        pack -> becomes(pack).put("code", "GONE"),
                        "targetGroups[1].becomes[0].code (2)",
                        "Målgruppen «GONE» står ikke i listen over målgrupper."),
                new Mistake(
                        pack -> becomes(pack).put("code", "1"),
                        "targetGroups[1].becomes[0].code (2)",
                        "Målgruppen «1» er sluttet den dag, så ingen kan blive til den."),
                new Mistake(
                        pack -> ((ObjectNode) pack.get("targetGroups").get(0)).put("code", "GRØN"),
                        "targetGroups[0].code (GRØN)",
                        "Brug store bogstaver A-Z, tal og _ (ikke først); højst 40 tegn."),
                new Mistake(
                        pack -> ((ObjectNode) pack.get("targetGroups").get(0)).put("code", "2"),
                        "targetGroups[1].code (2)",
                        "«2» står to gange."),
                new Mistake(
                        pack -> ((ObjectNode) pack.get("instruments").get(0)).put("id", "praktik"),
                        "instruments[0].id (praktik)",
                        "Brug store bogstaver A-Z og _ (ikke først); højst 40 tegn."),
                new Mistake(
                        pack -> rule(pack, 2).putArray("instruments").add("PRAKTIK"),
                        "rules[2].instruments (placement.length)",
                        "Ordningen «PRAKTIK» står ikke i listen over ordninger."),
                new Mistake(
                        pack -> rule(pack, 0).put("id", "placement.who"),
                        "rules[1] (placement.who)",
                        "Reglen har samme id som rules[0] (placement.who), og skal så have samme funktion, samme ordninger og"
                                + " samme «when»."));
    }

    private static final String DAY = "Skriv en dag, der findes, som 2027-01-01, mellem år 1900 og 2199.";

    private static ObjectNode rule(ObjectNode pack, int at) {
        return (ObjectNode) pack.get("rules").get(at);
    }

    private static ObjectNode parameters(ObjectNode pack, int at) {
        return (ObjectNode) rule(pack, at).get("parameters");
    }

    private static ObjectNode rate(ObjectNode pack, int at) {
        return (ObjectNode) parameters(pack, 12).get("rates").get(at);
    }

    private static ObjectNode becomes(ObjectNode pack) {
        return (ObjectNode) pack.get("targetGroups").get(1).get("becomes").get(0);
    }

    @Test
    void everyMistakeIsToldInPlainWordsWithItsPlace() {
        SoftAssertions.assertSoftly(softly -> mistakes().forEach(each -> {
            ObjectNode pack = (ObjectNode) JSON.readTree(ODD);
            each.does().accept(pack);
            List<PackProblem> problems = problems(JSON.writeValueAsString(pack).getBytes(StandardCharsets.UTF_8));
            softly.assertThat(problems)
                    .extracting(problem -> problem.where() + ": " + BothLanguages.danish(problem.what()))
                    .contains(each.toString());
            softly.assertThat(problems)
                    .extracting(problem -> BothLanguages.english(problem.what()))
                    .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("rules.file", "{0}"));
        }));
    }

    /** A formula that nobody knows is told with those there are; what depends on it is not told beside. */
    @Test
    void aFormulaThatIsNotKnownIsToldOnce() {
        ObjectNode pack = (ObjectNode) JSON.readTree(ODD);
        rule(pack, 2).put("function", "EVAL");
        assertThat(problems(JSON.writeValueAsString(pack).getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(
                        problem -> assertThat(BothLanguages.danish(problem.what()))
                                .startsWith(
                                        "Værdien er ikke en af dem, der kan stå her: OPEN_TO, MAX_LENGTH, LENGTH_BY_AGE, HOURS_WITHIN"));
    }

    @Test
    void theMarkBeforeUtf8IsNoMistakeAndAnotherEncodingIsNamed() throws Exception {
        byte[] marked = ("\uFEFF" + ODD).getBytes(StandardCharsets.UTF_8);
        assertThat(problems(marked)).isEmpty();
        assertThat(PackReader.text(marked)).isEqualTo(ODD);
        for (Charset other : List.of(
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("UTF-32"),
                StandardCharsets.ISO_8859_1)) {
            assertThat(told(ODD.replace('☂', '§').replace('–', '-').getBytes(other)))
                    .as(other.name())
                    .isEqualTo("Filen er ikke tekst i UTF-8. Gem den som UTF-8, og send den igen.");
        }
    }

    @Test
    void whatIsNoPackAtAllIsToldAsWhatItIs() {
        assertThat(Map.of(
                        "", "Filen er tom.",
                        " \n ", "Filen er tom.",
                        "null", "Her skal stå felter i krøllede parenteser: { … }.",
                        "7", "Her skal stå felter i krøllede parenteser: { … }.",
                        "<html>",
                                "Filen er ikke JSON. Se linje 1, tegn 1: her mangler eller er der for meget af et komma, et anførselstegn"
                                        + " eller en parentes.",
                        "{\"a\": 1,\n\"a\": 2}", "Feltet «a» står to gange på samme sted; den anden gang i linje 2."))
                .allSatisfy((file, words) ->
                        assertThat(told(file.getBytes(StandardCharsets.UTF_8))).isEqualTo(words));
        assertThat(told(new byte[PackReader.LARGEST + 1]))
                .isEqualTo("Filen er større end 1 MB. En regelpakke er meget mindre.");
    }

    @Test
    void halfALetterIsNone() {
        assertThat(told(ODD.replaceFirst("\"source\": \"", "\"source\": \"\\\\ud83d ")
                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Teksten har et tegn, som ingen kan se (U+D83D). Slet det.");
    }

    private String told(byte[] file) {
        return BothLanguages.danish(problems(file).getFirst().what());
    }

    private List<PackProblem> problems(byte[] file) {
        return reader.read(file) instanceof PackReading.Broken(List<PackProblem> problems) ? problems : List.of();
    }
}
