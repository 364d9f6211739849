package dk.fodfaeste.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.carving.CarvedJob;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.carving.CarvingQuestion;
import dk.fodfaeste.matching.carving.Carvings;
import dk.fodfaeste.matching.carving.JobSaving;
import dk.fodfaeste.matching.carving.WhoseDays;
import dk.fodfaeste.matching.carving.WhoseDays.AtWorkplace;
import dk.fodfaeste.matching.carving.WhoseDays.WhoseDay;
import dk.fodfaeste.matching.openings.OwnWord;
import dk.fodfaeste.matching.openings.Wishes;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.NotFoundException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the office's tasks to Amal, of whom something was seen, and to Ægir, Bo and Åse, of whom less was. */
class WhoseDayTest extends HouseTest {

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private Companies companies;

    @Autowired
    private Carvings carvings;

    @Autowired
    private JobSaving saving;

    @Autowired
    private Wishes wishes;

    @Autowired
    private WhoseDays whoseDays;

    @BeforeEach
    void theTownMovesIn() {
        CarvingTown.moveIn(imports, house);
        Town.moveIn(imports, house, List.of(Town.csv("borgere", """
                                nr;fornavn;konsulent;postnr;dage;tidligst;senest
                                B2;Åse;Consultant;1216;ma-fr;09:00;15:00
                                B3;Bo;Consultant;1216;ma-fr;09:00;15:00
                                B4;Ægir;Consultant;1216;lø;22:00;23:00
                                """), Town.csv("observationer", """
                                nr;dimension;niveau;dato;set_af;gange
                                B2;PUNCTUAL;3;20-11-2026;leder;9
                                B3;HOURS_DAY;0;20-11-2026;leder;9
                                """)));
    }

    @Test
    void peopleStandByNameWithWhatTheyCanAndWhatIsNotKnown() {
        AtWorkplace office = at(CarvingTown.OFFICE);

        assertThat(office.shown()).extracting(Person::firstName).containsExactly("Amal", "Bo", "Åse");
        assertThat(office.notKnown()).isEmpty();
        assertThat(day(office, "Amal").shown())
                .hasSize(6)
                .allMatch(task -> task.name().startsWith("Kaffe"));
        assertThat(day(office, "Amal").minutes()).isEqualTo(6 * 3 * 15);
        assertThat(day(office, "Åse").notKnown()).extracting(WorkTask::name).contains("Tage imod gæster");
        assertThat(day(office, "Åse").findOut()).contains("CUSTOMERS");
    }

    @Test
    void whoSaidNoToATaskIsNotShownIt() {
        asConsultant(() -> {
            wishes.say(person("Amal").id(), workplace(CarvingTown.OFFICE).id(), "Kaffemaskine 2", OwnWord.REFUSED);
            return "";
        });
        assertThat(day(at(CarvingTown.OFFICE), "Amal").shown())
                .extracting(WorkTask::name)
                .hasSize(5)
                .doesNotContain("Kaffemaskine 2");
    }

    @Test
    void tasksOfAKeptJobAreNobodyElses() {
        CarvingQuestion question = asConsultant(() -> carvings.question(
                person("Amal").id(), workplace(CarvingTown.OFFICE).id()));
        CarvedJob job = question.answer().jobs().getFirst();
        asConsultant(() -> saving.save("Passe kaffemaskinerne", question, job));

        assertThat(at(CarvingTown.OFFICE).workplace().tasks())
                .extracting(WorkTask::name)
                .noneMatch(name -> name.startsWith("Kaffe"));
        WhoseDay amal = day(at(CarvingTown.OFFICE), "Amal");
        assertThat(amal.shown()).isEmpty();
        assertThat(amal.tooLong())
                .as("counting goods takes longer than her day")
                .hasSize(1);
    }

    @Test
    void atOurOwnEnterpriseNothingIsCarved() {
        assertThatThrownBy(() -> at(CarvingTown.WORKSHOP)).isInstanceOf(NotFoundException.class);
    }

    private AtWorkplace at(String pNumber) {
        return asConsultant(() -> whoseDays.at(workplace(pNumber).id()));
    }

    private static WhoseDay day(AtWorkplace at, String firstName) {
        return at.day(at.shown().stream()
                .filter(person -> person.firstName().equals(firstName))
                .findFirst()
                .orElseThrow());
    }

    private Person person(String firstName) {
        return people.all().stream()
                .filter(each -> each.firstName().equals(firstName))
                .findFirst()
                .orElseThrow();
    }

    private Workplace workplace(String pNumber) {
        return companies.workplaces().stream()
                .filter(each -> each.pNumber().equals(pNumber))
                .findFirst()
                .orElseThrow();
    }

    private <T> T asConsultant(Supplier<T> what) {
        return as(house.actor(Role.CONSULTANT), what::get);
    }
}
