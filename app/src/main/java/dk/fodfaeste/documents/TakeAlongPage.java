package dk.fodfaeste.documents;

import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.Language;
import dk.fodfaeste.discovery.Photos;
import dk.fodfaeste.discovery.SharedLine;
import dk.fodfaeste.discovery.Sharing;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.privacy.AuditLog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** «Det kan jeg»: the person's own page to take along, with what they said yes to and nothing else, and no number of ours. */
@Controller
public class TakeAlongPage {

    private final People people;
    private final Sharing sharing;
    private final Photos photos;
    private final TakeAlong paper;
    private final AuditLog log;
    private final TransactionTemplate transactions;

    TakeAlongPage(
            People people,
            Sharing sharing,
            Photos photos,
            TakeAlong paper,
            AuditLog log,
            TransactionTemplate transactions) {
        this.people = people;
        this.sharing = sharing;
        this.photos = photos;
        this.paper = paper;
        this.log = log;
        this.transactions = transactions;
    }

    @GetMapping("/people/{personId}/profile.pdf")
    public ResponseEntity<byte[]> page(@PathVariable UUID personId) {
        Taken taken = Objects.requireNonNull(transactions.execute(status -> taken(people.person(personId))));
        byte[] pdf = paper.of(taken.name(), taken.lines(), taken.pictures(), taken.language());
        transactions.executeWithoutResult(
                status -> log.append(AuditLog.Action.EXPORT, "profile to take along", personId, ""));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename("det-kan-jeg.pdf")
                                .build()
                                .toString())
                .header("Cache-Control", "no-store")
                .body(pdf);
    }

    private Taken taken(Person person) {
        List<SharedLine> lines = sharing.own(person.id());
        Map<UUID, byte[]> pictures = new HashMap<>();
        lines.forEach(line -> photos.printed(line.item())
                .ifPresent(jpeg -> pictures.put(line.item().id(), jpeg)));
        return new Taken(
                person.fullName(),
                lines,
                pictures,
                person.motherTongue()
                        .flatMap(Language::called)
                        .filter(each -> !each.code().equals(InLanguages.DANISH)));
    }

    private record Taken(
            String name, List<SharedLine> lines, Map<UUID, byte[]> pictures, Optional<Language> language) {}
}
