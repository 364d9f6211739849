package dk.fodfaeste.discovery;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.discovery.ConsentPage.SaidHow;
import dk.fodfaeste.discovery.SharedItem.Purpose;
import dk.fodfaeste.discovery.SharedItem.Receiver;
import dk.fodfaeste.platform.web.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The form beside the person: what they say yes to, to whom, for what, and how they said it. */
record SharingForm(Form form) {

    static final String TICKED = "item-";
    static final String WITH_PHOTO = "photo-";
    static final String OWN_WORDS = "words";

    /**
     * Notes every field that cannot stay as it is.
     *
     * @param choices what can be said yes to
     * @return each yes, when the form is right
     */
    List<SharedItem> read(List<SharedItem> choices, Companies companies, LocalDate today, LocalDate until) {
        form.required("how", "consent.wrong.how");
        Optional<SaidHow> how =
                form.one("how", SaidHow.class, "consent.wrong.how").filter(SaidHow::isHeard);
        return how.map(said -> read(choices, companies, today, until, said)).orElseGet(() -> {
            read(choices, companies, today, until, SaidHow.IN_PERSON);
            return List.of();
        });
    }

    /**
     * What the person is asked to say yes to on their own page; their own words are theirs to offer.
     *
     * @return each question, when the form is right
     */
    List<SharedItem> asked(List<SharedItem> choices, Companies companies, LocalDate today, LocalDate until) {
        if (form.text(OWN_WORDS).isPresent()) {
            form.refuse(OWN_WORDS, "sharing.wrong.askedWords");
        }
        return read(choices, companies, today, until, SaidHow.BY_LINK);
    }

    private List<SharedItem> read(
            List<SharedItem> choices, Companies companies, LocalDate today, LocalDate until, SaidHow how) {
        form.required("receiver", "sharing.wrong.receiver");
        Optional<Receiver> receiver = form.one("receiver", Receiver.class, "sharing.wrong.receiver");
        form.required("purpose", "sharing.wrong.purpose");
        Optional<Purpose> purpose = form.one("purpose", Purpose.class, "sharing.wrong.purpose");
        Optional<UUID> company = receiver.filter(Receiver.COMPANY::equals).flatMap(one -> company(companies));
        List<SharedItem> ticked = new ArrayList<>(choices.stream()
                .filter(choice -> form.isTicked(TICKED + choice.item()))
                .map(choice -> choice.with(choice.photo().filter(each -> form.isTicked(WITH_PHOTO + choice.item()))))
                .toList());
        if (choices.stream()
                .anyMatch(each -> form.isTicked(WITH_PHOTO + each.item()) && !form.isTicked(TICKED + each.item()))) {
            form.refuse("items", "sharing.wrong.photo");
        }
        form.workWords(OWN_WORDS)
                .map(words -> SharedItem.usual(SharedItem.WORDS, Optional.empty(), Optional.of(words), today, today))
                .ifPresent(ticked::add);
        if (ticked.isEmpty()
                && form.wrong(OWN_WORDS).isEmpty()
                && form.wrong("items").isEmpty()) {
            form.refuse("items", "sharing.wrong.items");
        }
        if (!form.isRight() || receiver.isEmpty() || purpose.isEmpty()) {
            return List.of();
        }
        return ticked.stream()
                .map(item -> new SharedItem(
                        UUID.randomUUID(),
                        item.item(),
                        item.level(),
                        item.words(),
                        receiver.get(),
                        company,
                        purpose.get(),
                        how,
                        today,
                        until,
                        Optional.empty(),
                        item.edition(),
                        item.photo()))
                .toList();
    }

    private Optional<UUID> company(Companies companies) {
        Optional<UUID> found = form.text("company").flatMap(companies::called).map(Company::id);
        if (found.isEmpty()) {
            form.refuse("company", "sharing.wrong.company");
        }
        return found;
    }
}
