package dk.fodfaeste.portal;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Language;
import dk.fodfaeste.discovery.ConsentPage.SaidHow;
import dk.fodfaeste.discovery.SharedItem;
import dk.fodfaeste.discovery.SharedItem.Purpose;
import dk.fodfaeste.discovery.SharedItem.Receiver;
import dk.fodfaeste.discovery.SharedLine;
import dk.fodfaeste.documents.StrengthBadge;
import dk.fodfaeste.documents.TakeAlong;
import dk.fodfaeste.links.ByLink;
import dk.fodfaeste.links.LinkDoor;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.PersonSide;
import dk.fodfaeste.links.PersonSide.Share;
import dk.fodfaeste.links.PersonSides;
import dk.fodfaeste.links.Visit;
import dk.fodfaeste.platform.picture.Picture;
import dk.fodfaeste.portal.OpenForms.Opened;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a person takes from their own page: photos of their work, their strengths as PDF and for other programs, and an evaluation. */
@Controller
public class PersonPapersPage {

    /** Points of the longer side: it is looked at on a phone, and the page is to be there on a slow one. */
    private static final int PHOTO = 480;

    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");

    private final OpenForms forms;
    private final LinkDoor door;
    private final ByLink byLink;
    private final PersonSides sides;
    private final Catalogue catalogue;
    private final TakeAlong paper;
    private final StrengthBadge badge;
    private final PageLanguages languages;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PersonPapersPage(
            OpenForms forms,
            LinkDoor door,
            ByLink byLink,
            PersonSides sides,
            Catalogue catalogue,
            TakeAlong paper,
            StrengthBadge badge,
            PageLanguages languages,
            TransactionTemplate transactions,
            Clock clock) {
        this.forms = forms;
        this.door = door;
        this.byLink = byLink;
        this.sides = sides;
        this.catalogue = catalogue;
        this.paper = paper;
        this.badge = badge;
        this.languages = languages;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping(PersonPage.PAGE + "/photos/{observationId}.jpg")
    ResponseEntity<byte[]> photo(
            @PathVariable String secret, @PathVariable UUID observationId, HttpServletRequest request) {
        return file(
                secret,
                request,
                open -> sides.photo(open.acting(), observationId)
                        .map(jpeg -> new File(MediaType.IMAGE_JPEG, "photo.jpg", Picture.redrawn(jpeg, PHOTO))));
    }

    @GetMapping(PersonPage.PAGE + "/evaluations/{documentId}.pdf")
    ResponseEntity<byte[]> evaluation(
            @PathVariable String secret, @PathVariable UUID documentId, HttpServletRequest request) {
        return file(
                secret,
                request,
                open -> sides.evaluation(open.acting(), documentId).map(pdf -> {
                    door.said(open.acting(), Visit.What.DOCUMENT, Optional.empty(), Optional.empty());
                    return new File(MediaType.APPLICATION_PDF, "evaluering.pdf", pdf);
                }));
    }

    @GetMapping(PersonPage.PAGE + "/strengths.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String secret, HttpServletRequest request) {
        return file(
                secret,
                request,
                open -> sides.by(open.acting()).map(side -> {
                    List<SharedLine> lines = lines(open, side);
                    Map<UUID, byte[]> pictures = new HashMap<>();
                    lines.forEach(line -> line.item()
                            .photo()
                            .flatMap(id -> sides.photo(open.acting(), id))
                            .ifPresent(jpeg -> pictures.put(line.item().id(), jpeg)));
                    String code = languages.of(request, open.link().language()).code();
                    byte[] pdf = paper.of(
                            open.link().receiver(),
                            lines,
                            pictures,
                            Language.required(false).stream()
                                    .filter(each -> each.code().equals(code))
                                    .findFirst());
                    door.said(open.acting(), Visit.What.DOCUMENT, Optional.empty(), Optional.empty());
                    return new File(MediaType.APPLICATION_PDF, "det-kan-jeg.pdf", pdf);
                }));
    }

    @GetMapping(PersonPage.PAGE + "/strengths.jsonld")
    ResponseEntity<byte[]> badge(@PathVariable String secret, HttpServletRequest request) {
        return file(
                secret,
                request,
                open -> sides.by(open.acting()).map(side -> {
                    byte[] json = badge.of(
                            side.team().organisation(),
                            open.link().receiver(),
                            lines(open, side),
                            LocalDate.now(clock));
                    door.said(open.acting(), Visit.What.DOCUMENT, Optional.empty(), Optional.empty());
                    return new File(JSON_LD, "det-kan-jeg.jsonld", json);
                }));
    }

    /** What they said yes to that others see, each thing once. */
    private List<SharedLine> lines(Opened open, PersonSide side) {
        return byLink.takeIn(
                open.link(),
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    Set<String> told = new HashSet<>();
                    return side.shares().stream()
                            .filter(share ->
                                    told.add(share.item() + share.words().orElse("")))
                            .map(this::line)
                            .toList();
                })));
    }

    private SharedLine line(Share share) {
        return new SharedLine(
                new SharedItem(
                        share.id(),
                        share.item(),
                        share.level().isPresent() ? Optional.of(share.level().getAsInt()) : Optional.empty(),
                        share.words(),
                        Receiver.WORKPLACES,
                        Optional.empty(),
                        Purpose.valueOf(share.purpose()),
                        SaidHow.valueOf(share.saidHow()),
                        share.since(),
                        share.until(),
                        Optional.empty(),
                        share.edition(),
                        share.photo()),
                catalogue.at(share.edition()).find(share.item()),
                share.company());
    }

    /** Whoever is not let in begins anew at the door. */
    private ResponseEntity<byte[]> file(
            String secret, HttpServletRequest request, Function<Opened, Optional<File>> content) {
        return forms.open(secret, LinkPurpose.PERSON, request, Map.of())
                .flatMap(content)
                .map(file -> ResponseEntity.ok()
                        .contentType(file.type())
                        .header(
                                "Content-Disposition",
                                ContentDisposition.inline()
                                        .filename(file.name())
                                        .build()
                                        .toString())
                        .body(file.content()))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header("Location", "/l/" + secret)
                        .build());
    }

    private record File(MediaType type, String name, byte[] content) {}
}
