package dk.fodfaeste.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How people are put in order and found by their names, whatever the names are. */
class PeopleListTest extends HouseTest {

    @Autowired
    private Imports imports;

    @BeforeEach
    void theyMoveIn() {
        moveIn("""
                B1;Åse;Lund
                B2;Zoe;Lund
                B3;Ærlig;Lund
                B4;Øjvind;Lund
                B5;Aage;Lund
                B6;Nina;Jensen
                B7;Nina;O'Brien
                B8;Đặng;
                B9;عمر;
                B10;nina;Axelsen
                B11;André;Lund-Møller
                B12;Siobhán;Ørum
                B13;王;小明
                """);
    }

    @Test
    void aNameWithARingComesAfterZ() throws Exception {
        assertThat(list("?sort=NAME"))
                .containsSubsequence("André L.", "nina A.", "Zoe L.", "Ærlig L.", "Øjvind L.", "Aage L.", "Åse L.");
    }

    @Test
    void theOneWithASingleNameStandsAmongTheOthers() throws Exception {
        assertThat(list("?sort=NAME"))
                .containsSubsequence("André L.", "Đặng<", "nina A.")
                .contains("عمر<");
        assertThat(list("?q=عمر")).contains("عمر<").doesNotContain("Zoe");
        assertThat(list("?q=dang")).contains("Đặng<").doesNotContain("Zoe");
    }

    @Test
    void aNameIsFoundAsItIsTypedWithoutItsLetters() throws Exception {
        assertThat(list("?q=aase")).contains("Åse L.").doesNotContain("Zoe");
        assertThat(list("?q=Åge")).contains("Aage L.").doesNotContain("Zoe");
        assertThat(list("?q=obrien")).contains("Nina O.").doesNotContain("Zoe");
        assertThat(list("?q=O’Brien")).contains("Nina O.").doesNotContain("Zoe");
        assertThat(list("?q=siobhan oerum")).contains("Siobhán Ø.").doesNotContain("Zoe");
        assertThat(list("?q=aerlig")).contains("Ærlig L.").doesNotContain("Zoe");
        assertThat(list("?q=王")).contains("王").doesNotContain("Zoe");
    }

    @Test
    void aNameIsFoundByPartsOfItInAnyOrder() throws Exception {
        assertThat(list("?q=jens NIN")).contains("Nina J.").doesNotContain("Nina O.", "nina A.");
        assertThat(list("?q=moller andre")).contains("André L.").doesNotContain("Åse");
    }

    @Test
    void apostrophesAndAccentsNeedNotBeTyped() throws Exception {
        assertThat(list("?q=obrien")).contains("Nina O.").doesNotContain("Nina J.");
        assertThat(list("?q=O’Brien")).contains("Nina O.").doesNotContain("Nina J.");
        assertThat(list("?q=ase")).contains("Åse L.").doesNotContain("Zoe");
    }

    @Test
    void oneWrongLetterFindsThePersonAllTheSame() throws Exception {
        assertThat(list("?q=nina jansen")).contains("Nina J.").doesNotContain("Nina O.");
        assertThat(list("?q=Ejvind lund")).contains("Øjvind L.").doesNotContain("Zoe");
    }

    @Test
    void aNumberFindsTheOneItIsOf() throws Exception {
        assertThat(list("?q=b1")).contains("Åse L.").doesNotContain("André");
    }

    @Test
    void whatIsTypedIsNeverAPattern() throws Exception {
        assertThat(list("?q=%")).contains("Ingen passer til det, du søger");
        assertThat(list("?q=_")).contains("Ingen passer til det, du søger");
        assertThat(list("?q=-")).contains("Zoe L.");
        assertThat(list("?q='")).contains("Zoe L.");
    }

    @Test
    void everybodyStandsOnOnePageAndOnOneOnly() throws Exception {
        moveIn(IntStream.range(100, 160)
                .mapToObj(number -> "C%d;Kim;\n".formatted(number))
                .collect(Collectors.joining()));
        for (PeoplePage.Sort sort : PeoplePage.Sort.values()) {
            String all = list("?sort=" + sort)
                    + list("?page=2&sort=" + sort)
                    + list("?page=3&sort=" + sort)
                    + list("?page=4&sort=" + sort);
            assertThat(all).contains("1-20 af 73", "61-73 af 73");
            for (int number = 100; number < 160; number++) {
                assertThat(all).containsOnlyOnce(">C" + number + "<");
            }
        }
        assertThat(list("?page=99")).contains("61-73 af 73");
        assertThat(list("?page=-1")).contains("1-20 af 73");
    }

    @Test
    void theBoardShowsTenOfAStageThoseWhoWaitedLongestFirstAndHowManyMore() throws Exception {
        Town.moveIn(
                imports,
                house,
                List.of(Town.csv(
                        "borgere",
                        "nr;fornavn;henvist_dato\n"
                                + IntStream.range(10, 30)
                                        .mapToObj(day -> "D%1$d;Dag%1$d;%1$d-10-2026\n".formatted(day))
                                        .collect(Collectors.joining()))));
        assertThat(list("?view=BOARD"))
                .containsSubsequence(">Kontakt <", ">33<", "Dag10", "Dag11", "Dag19", "og 23 mere", ">Profil <", ">0<")
                .doesNotContain("Dag20");
        assertThat(list("?view=BOARD&q=dag2")).contains("Dag20").doesNotContain("Dag10", "Zoe");
        assertThat(list("?view=BOARD&q=dig20")).as("with a letter wrong").contains("Dag20");
    }

    @Test
    void theSpreadsheetHasTheSamePeopleInTheSameOrderAndNothingThatItWouldRun() throws Exception {
        moveIn("B1;=1+1;Lund\n");
        byte[] file = web.perform(get("/people/export.xlsx?q=lund").with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getFirstSheet().read().stream().map(row -> row.getCellText(0)))
                    .containsExactly(
                            "Navn",
                            "'=1+1 Lund",
                            "André Lund-Møller",
                            "Zoe Lund",
                            "Ærlig Lund",
                            "Øjvind Lund",
                            "Aage Lund");
        }
        assertThat(TestHouse.rows("select detail from privacy.log_entry where action = 'EXPORT'"))
                .containsExactly("6 rows");
    }

    private void moveIn(String rows) {
        Town.moveIn(imports, house, List.of(Town.csv("borgere", "nr;fornavn;efternavn\n" + rows)));
    }

    private String list(String asked) throws Exception {
        return web.perform(get("/people" + asked).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
