package dk.fodfaeste.people;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.people.PeoplePage.Arrangement;
import dk.fodfaeste.people.PeoplePage.Asked;
import dk.fodfaeste.people.PeoplePage.Sort;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of people as a spreadsheet: the same people, in the same order, with what the list shows of them. */
@Controller
@Transactional
public class PeopleExportPage {

    private static final int MOST = 5_000;

    private final PeopleList list;
    private final Colleagues colleagues;
    private final MessageSource messages;
    private final AuditLog log;
    private final Clock clock;

    PeopleExportPage(PeopleList list, Colleagues colleagues, MessageSource messages, AuditLog log, Clock clock) {
        this.list = list;
        this.colleagues = colleagues;
        this.messages = messages;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/people/export.xlsx")
    public ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Stage> stage,
            @RequestParam Optional<UUID> consultant,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "NAME") Sort sort,
            @RequestParam(defaultValue = "") List<PeopleColumn> column,
            Locale locale) {
        List<PeopleColumn> columns = PeopleColumn.chosen(column);
        Asked asked = new Asked(q, stage, consultant, closed, Arrangement.LIST, sort, columns);
        List<Person> people = list.first(asked.wanted(), sort, MOST);
        byte[] sheet = PeopleSheet.of(people, columns, colleagues.names(), new Words(messages, locale));
        log.append(AuditLog.Action.EXPORT, "people", null, people.size() + " rows");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(PeopleSheet.TYPE))
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("mennesker-" + LocalDate.now(clock) + ".xlsx")
                                .build()
                                .toString())
                .body(sheet);
    }
}
