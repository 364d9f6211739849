package dk.fodfaeste.demo;

import dk.fodfaeste.people.BrokenGlass.Occasion;
import dk.fodfaeste.people.CaseRoom;
import dk.fodfaeste.people.CaseRoom.Background;
import dk.fodfaeste.people.CaseRoom.Tier;
import dk.fodfaeste.people.CaseRoomDoor;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.caseroom.Arrangements;
import dk.fodfaeste.people.caseroom.Arrangements.Wanted;
import dk.fodfaeste.people.caseroom.Attachments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.springframework.stereotype.Component;

/** Case rooms in use, of invented people. A room opens its own transactions, so nobody comes here from within another. */
@Component
class DemoCaseRoom {

    private static final List<String> CAUSES = List.of(
            "Opdigtet: længere tid uden arbejde efter sygdom i familien.",
            "Opdigtet: flyttede til byen og mistede sit netværk.",
            "Opdigtet: stoppede i sit fag og har prøvet flere kurser siden.");

    private static final List<String> BENEFITS = List.of("CASH_HIGHER", "RESOURCE_PROGRAMME", "BETWEEN_FLEXIBLE_JOBS");

    /** Of {@link #BENEFITS}, LAB § 6 nr. */
    private static final List<Integer> GROUPS = List.of(3, 8, 9);

    private final CaseRoom caseRoom;
    private final CaseRoomDoor door;
    private final Attachments attachments;
    private final Arrangements arrangements;
    private final Clock clock;

    DemoCaseRoom(
            CaseRoom caseRoom, CaseRoomDoor door, Attachments attachments, Arrangements arrangements, Clock clock) {
        this.caseRoom = caseRoom;
        this.door = door;
        this.attachments = attachments;
        this.arrangements = arrangements;
        this.clock = clock;
    }

    void write(List<Person> everybody, UUID socialWorker) {
        List<Person> own = everybody.stream()
                .filter(person -> person.socialWorkerId().equals(Optional.of(socialWorker)))
                .toList();
        for (int index = 0; index < own.size(); index++) {
            write(own.get(index).id(), index);
        }
        own.stream().findFirst().ifPresent(person -> agree(person.id()));
    }

    private void write(UUID person, int index) {
        int kind = index % CAUSES.size();
        caseRoom.write(
                person,
                caseRoom.look(person).version(),
                new Background(
                        CAUSES.get(kind),
                        "Opdigtet: træt om eftermiddagen; aftalt med egen læge.",
                        "Opdigtet: henter børn kl. 15 tre dage om ugen."));
        caseRoom.writeTargetGroup(
                person,
                caseRoom.look(person).version(),
                Optional.of(Integer.toString(GROUPS.get(kind))),
                Optional.of(BENEFITS.get(kind)));
        caseRoom.note(person, Tier.FILE, "Opdigtet: vi talte om hverdagen. Næste gang tager vi transporten.");
    }

    private void agree(UUID person) {
        LocalDate today = LocalDate.now(clock);
        caseRoom.note(person, Tier.CRAFT, "Opdigtet: spørg til søvnen næste gang, når vi er alene.");
        arrangements.add(
                person,
                new Wanted(
                        "Opdigtet: vi henter en ny udtalelse fra egen læge og læser den sammen.",
                        today.minusWeeks(11),
                        Optional.of(today.plusDays(9))));
        arrangements.add(
                person,
                new Wanted("Opdigtet: vi ringer altid før klokken 10.", today.minusWeeks(30), Optional.empty()));
        attachments.add(
                person,
                UUID.nameUUIDFromBytes(person.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "Udtalelse fra egen læge.pdf",
                letter("Opdigtet udtalelse", "Denne side er opdigtet, som alt i eksemplet er det."));
    }

    private static byte[] letter(String heading, String line) {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(pdf, page)) {
                text.beginText();
                text.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 22);
                text.newLineAtOffset(72, 700);
                text.showText(heading);
                text.setFont(new PDType1Font(FontName.HELVETICA), 14);
                text.newLineAtOffset(0, -36);
                text.showText(line);
                text.endText();
            }
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            pdf.save(content);
            return content.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Breaks the glass at somebody of a colleague's, so that the manager has something to read. */
    void stepIn(List<Person> everybody, UUID socialWorker) {
        everybody.stream()
                .filter(person -> person.socialWorkerId()
                        .filter(colleague -> !colleague.equals(socialWorker))
                        .isPresent())
                .findFirst()
                .ifPresent(person -> door.breakGlass(
                        person.id(), Occasion.COVERS, "Opdigtet: kollegaen er på kursus, og personen ringede."));
    }
}
