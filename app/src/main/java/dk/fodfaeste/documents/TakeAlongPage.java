package dk.fodfaeste.documents;

import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.Language;
import dk.fodfaeste.discovery.Photos;
import dk.fodfaeste.discovery.SharedLine;
import dk.fodfaeste.discovery.Sharing;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
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

    private static final Locale DANISH = Locale.of("da", "DK");

    private final Pages pages;
    private final People people;
    private final Sharing sharing;
    private final Photos photos;
    private final MessageSource messages;
    private final AuditLog log;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TakeAlongPage(
            Pages pages,
            People people,
            Sharing sharing,
            Photos photos,
            MessageSource messages,
            AuditLog log,
            TransactionTemplate transactions,
            Clock clock) {
        this.pages = pages;
        this.people = people;
        this.sharing = sharing;
        this.photos = photos;
        this.messages = messages;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/profile.pdf")
    public ResponseEntity<byte[]> page(@PathVariable UUID personId) {
        TakeAlongView view = Objects.requireNonNull(transactions.execute(status -> view(people.person(personId))));
        byte[] pdf = Pdf.of(pages.text("documents/take-along", view));
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

    private TakeAlongView view(Person person) {
        List<SharedLine> lines = sharing.own(person.id());
        Map<UUID, String> pictures = new HashMap<>();
        lines.forEach(line -> photos.printed(line.item())
                .ifPresent(jpeg -> pictures.put(line.item().id(), data(jpeg))));
        return new TakeAlongView(
                new Words(messages, DANISH),
                person.fullName(),
                lines,
                pictures,
                person.motherTongue()
                        .flatMap(Language::called)
                        .filter(each -> !each.code().equals(InLanguages.DANISH)),
                LocalDate.now(clock));
    }

    private static String data(byte[] jpeg) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
    }

    /**
     * @param lines what the person said yes to that others see, each once
     * @param pictures of the work, by the id of the yes to each, as they stand in the page
     * @param language the person's own, in which the catalogue can be told, beside the Danish
     */
    public record TakeAlongView(
            Words words,
            String name,
            List<SharedLine> lines,
            Map<UUID, String> pictures,
            Optional<Language> language,
            LocalDate day) {

        /** The photo that the person said yes to with this. */
        public Optional<String> picture(SharedLine line) {
            return Optional.ofNullable(pictures.get(line.item().id()));
        }

        /** Where the organisation wrote it in that language. */
        public Optional<String> inOwnLanguage(SharedLine line) {
            return language.flatMap(each -> line.toldIn(each.code()));
        }

        public String t(String key, Object... arguments) {
            return words.text(key, arguments);
        }

        public List<SharedLine> abilities() {
            return lines.stream()
                    .filter(line -> !line.isContact() && !line.isWords())
                    .toList();
        }

        public List<SharedLine> ownWords() {
            return lines.stream().filter(SharedLine::isWords).toList();
        }
    }
}
