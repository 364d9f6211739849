package dk.fodfaeste.portal;

import dk.fodfaeste.companies.CompanyDoor;
import dk.fodfaeste.companies.ContactKind;
import dk.fodfaeste.companies.Contacts;
import dk.fodfaeste.companies.NewContact;
import dk.fodfaeste.companies.WhyNot;
import dk.fodfaeste.documents.JobOffer;
import dk.fodfaeste.documents.JobOffers;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.identity.Language;
import dk.fodfaeste.identity.OwnAccount;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Turns;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.post.Attachment;
import dk.fodfaeste.post.Channel;
import dk.fodfaeste.post.Message;
import dk.fodfaeste.post.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** A carved job on one page: looked at, printed, and sent to whom we speak with at the company. */
@Controller
public class JobOfferPage {

    private static final String PAGE = "/workplaces/{workplaceId}/jobs/{jobId}/offer";
    private static final String PDF = "tilbud.pdf";

    private final JobOffers offers;
    private final CompanyDoor door;
    private final Contacts contacts;
    private final Colleagues colleagues;
    private final OwnAccount own;
    private final Outbox outbox;
    private final Turns turns;
    private final Pages pages;
    private final MessageSource messages;
    private final TransactionTemplate transactions;
    private final Clock clock;

    JobOfferPage(
            JobOffers offers,
            CompanyDoor door,
            Contacts contacts,
            Colleagues colleagues,
            OwnAccount own,
            Outbox outbox,
            Turns turns,
            Pages pages,
            MessageSource messages,
            TransactionTemplate transactions,
            Clock clock) {
        this.offers = offers;
        this.door = door;
        this.contacts = contacts;
        this.colleagues = colleagues;
        this.own = own;
        this.outbox = outbox;
        this.turns = turns;
        this.pages = pages;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    public View offer(@PathVariable UUID workplaceId, @PathVariable UUID jobId) {
        return in(() -> {
            JobOffer offer = offers.of(workplaceId, jobId);
            Map<String, String> known = new HashMap<>();
            offer.company().contactName().ifPresent(name -> known.put("receiver", name));
            offer.company().contactEmail().ifPresent(mail -> known.put("address", mail));
            return show(HttpStatus.OK, offer, new Form(known));
        });
    }

    private View in(Supplier<View> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private View show(HttpStatus status, JobOffer offer, Form form) {
        return pages.show(status, "portal/job-offer", new OfferView(offer, whyNot(offer), form));
    }

    /** Why the reader may not ask the company today. */
    private List<WhyNot> whyNot(JobOffer offer) {
        return door.whyNot(offer.company(), Acting.now().accountId(), LocalDate.now(clock)).stream()
                .map(reason -> WhyNot.of(reason, colleagues.names()))
                .toList();
    }

    @GetMapping("/workplaces/{workplaceId}/jobs/{jobId}/" + PDF)
    public ResponseEntity<byte[]> paper(@PathVariable UUID workplaceId, @PathVariable UUID jobId) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline().filename(PDF).build().toString())
                .header("Cache-Control", "no-store")
                .body(offers.pdf(workplaceId, jobId));
    }

    /** By mail, with the page along; it is a contact with the company like any other. */
    @PostMapping(PAGE)
    public View send(
            @PathVariable UUID workplaceId,
            @PathVariable UUID jobId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        byte[] pdf = offers.pdf(workplaceId, jobId);
        return in(() -> {
            JobOffer offer = offers.of(workplaceId, jobId);
            turns.take(List.of(offer.company().id()));
            Form form = new Form(typed);
            Optional<Receiver> receiver = new LinkForm(form).receiver();
            if (receiver.isEmpty() || !whyNot(offer).isEmpty()) {
                return show(HttpStatus.UNPROCESSABLE_CONTENT, offer, form);
            }
            send(offer, receiver.get(), pdf);
            next.addFlashAttribute(Pages.DONE, "offer.done");
            return new RedirectView("/companies/" + offer.company().id());
        });
    }

    private void send(JobOffer offer, Receiver receiver, byte[] pdf) {
        Words words = new Words(messages, Language.DANISH.locale());
        OwnAccount.Profile sender = own.profile();
        outbox.send(new Message(
                Channel.MAIL,
                receiver.address(),
                receiver.name(),
                Language.DANISH,
                words.text("offer.mail.subject"),
                words.text(
                        "offer.mail",
                        receiver.name(),
                        offer.job().work(),
                        words.hours(offer.minutesPerMonth()),
                        sender.name(),
                        sender.phone().orElse("")),
                offer.job().id().toString(),
                Optional.of(new Attachment(PDF, MediaType.APPLICATION_PDF_VALUE, pdf))));
        contacts.add(
                offer.company().id(),
                new NewContact(
                        LocalDate.now(clock),
                        Optional.of(ContactKind.MAIL),
                        words.text("offer.of", offer.job().work()),
                        Optional.empty()));
    }

    /** @param whyNot why it may not be sent today */
    public record OfferView(JobOffer offer, List<WhyNot> whyNot, Form form) {

        public String address() {
            return "/workplaces/" + offer.workplace().id() + "/jobs/"
                    + offer.job().id();
        }
    }
}
