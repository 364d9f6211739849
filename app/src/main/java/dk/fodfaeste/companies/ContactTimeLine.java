package dk.fodfaeste.companies;

import dk.fodfaeste.companies.Contacts.Spoken;
import dk.fodfaeste.identity.Colleagues;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was spoken about with a company, and what is planned to be; and when it was closed. */
@Component
class ContactTimeLine implements CompanyTimeLine {

    private static final int MOST = 1_000;

    private final Companies companies;
    private final ContactRepository contacts;
    private final WorkplaceMoves moves;
    private final Colleagues colleagues;

    ContactTimeLine(Companies companies, ContactRepository contacts, WorkplaceMoves moves, Colleagues colleagues) {
        this.companies = companies;
        this.contacts = contacts;
        this.moves = moves;
        this.colleagues = colleagues;
    }

    @Override
    public List<Event> eventsOf(UUID companyId) {
        Map<UUID, String> names = colleagues.names();
        Spoken spoken = contacts.spoken(companyId, MOST);
        return Stream.of(
                        spoken.had().stream().map(each -> had(each, names)),
                        spoken.planned().stream().map(each -> meant(each, names)),
                        moves.of(companyId).stream().map(ContactTimeLine::moved),
                        companies.company(companyId).closing().stream().map(ContactTimeLine::closed))
                .flatMap(each -> each)
                .toList();
    }

    private static Event had(Contact contact, Map<UUID, String> names) {
        String by = names.getOrDefault(contact.accountId(), "");
        String key = contact.kind().isPresent() ? "companyHistory.contact" : "companyHistory.contact.unsaid";
        return event(
                contact.contactedOn(),
                contact.result().isPresent() ? key + ".result" : key,
                by,
                contact.kind().<Object>map(kind -> kind).orElse(""),
                contact.about(),
                contact.result().orElse(""));
    }

    private static Event meant(PlannedContact planned, Map<UUID, String> names) {
        return event(
                planned.day(),
                "companyHistory.planned",
                names.getOrDefault(planned.accountId(), ""),
                planned.kind(),
                planned.about());
    }

    private static Event moved(WorkplaceMoves.Move move) {
        return new Event(
                move.day(),
                Chapter.CONTACT,
                move.here() ? "companyHistory.came" : "companyHistory.left",
                List.of(move.workplace(), move.here() ? move.from() : move.to()),
                Optional.of("/workplaces/" + move.workplaceId()));
    }

    private static Event closed(Closing closing) {
        return event(closing.on(), "companyHistory.closed", closing.reason());
    }

    private static Event event(LocalDate day, String key, Object... arguments) {
        return new Event(day, Chapter.CONTACT, key, List.of(arguments), Optional.empty());
    }
}
