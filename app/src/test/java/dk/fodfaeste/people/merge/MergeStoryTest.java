package dk.fodfaeste.people.merge;

import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.intake.Imports;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consultant finds somebody who was written down twice, begins the wrong way round, merges them, and parts them again. */
class MergeStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @Test
    void foundSideBySideMergedAndParted() {
        Town.moveIn(imports, house, List.of(Town.csv("borgere", """
                nr;fornavn;efternavn;telefon;email;konsulent;socialraadgiver;henvist_dato
                B1;Đặng;Văn;20304050;;Consultant;Social worker;02-02-2026
                B2;Đặng;Van;20304050;dang@eksempel.dk;Consultant;Social worker;01-09-2026
                B3;Bo;Lund;;;Consultant;Social worker;
                """)));
        signIn("consultant");
        go("/people");
        follow("Skrevet op to gange?");
        looksRight("possible-doubles");
        page.getByText("Se dem ved siden af hinanden").first().click();
        seesHeading("Ved siden af hinanden");
        looksRight("merge");
        follow("Behold B2 i stedet");
        seesHeading("Ved siden af hinanden");
        follow("Behold B1 i stedet");
        click("Læg dem sammen til B1");
        sees("De to er lagt sammen.");
        looksRight("merged");

        click("Fortryd, og skil dem ad igen");
        sees("De er skilt ad igen.");
    }
}
