package dk.fodfaeste;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the rooms, and the drawing of them in docs/. */
class RoomsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dk.fodfaeste");

    /** Read once: it takes some seconds. */
    private static final ApplicationModules ROOMS = ApplicationModules.of(
            Fodfaeste.class, resideInAnyPackage("dk.fodfaeste.database..", "dk.fodfaeste.engine.."));

    @Test
    void roomsUseOnlyTheRoomsBelowThemAndOnlyThroughTheirDoors() {
        ROOMS.verify();
    }

    @Test
    void aRoomTouchesNoTablesButItsOwn() {
        for (String room : names()) {
            String[] others = names().stream()
                    .filter(other -> !other.equals(room))
                    .map(other -> "dk.fodfaeste.database." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("dk.fodfaeste." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because("SQL lives in the room whose tables it reads")
                    .allowEmptyShould(true)
                    .check(HOUSE);
        }
    }

    private List<String> names() {
        return ROOMS.stream().map(room -> room.getIdentifier().toString()).toList();
    }

    @Test
    void insideARoomTheArrowsPointOneWay() {
        slices().matching("dk.fodfaeste.matching.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void theCaseRoomIsReachedFromPeopleAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dk.fodfaeste.people..", "dk.fodfaeste.database..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dk.fodfaeste.database.case_room..")
                .check(HOUSE);
    }

    @Test
    void theEngineKnowsNothingOfTheHouse() {
        noClasses()
                .that()
                .resideInAPackage("dk.fodfaeste.engine..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "dk.fodfaeste.engine..", "java..", "jdk.incubator..", "org.jspecify..", "ai.timefold..")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    /** After a change of the rooms: {@code FODFAESTE_DRAW=true bin/test -Dtest=RoomsTest} draws them anew. */
    @Test
    void theDrawingInTheDocsShowsTheRoomsAsTheyAre() throws IOException {
        Path drawing = Path.of("../docs/rooms.svg");
        String now = new RoomsDrawing(ROOMS).svg();
        if (System.getenv("FODFAESTE_DRAW") != null) {
            Files.writeString(drawing, now);
        }
        assertThat(drawing).content().isEqualTo(now);
    }
}
