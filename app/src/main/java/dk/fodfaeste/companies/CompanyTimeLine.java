package dk.fodfaeste.companies;

import dk.fodfaeste.platform.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a room has to tell on a company's time line; every room that has something offers one of these. */
public interface CompanyTimeLine {

    /** In any order. Called in a transaction of the reader's, who is one of the team. */
    List<Event> eventsOf(UUID companyId);

    /**
     * One thing that happened, or that is agreed for a day to come. It names nobody of those who came to work there.
     *
     * @param textKey of the line
     * @param arguments of the text, see {@link Words#text}
     * @param address of the page that tells more
     */
    record Event(LocalDate day, Chapter chapter, String textKey, List<Object> arguments, Optional<String> address) {

        public Event {
            arguments = List.copyOf(arguments);
        }

        public String text(Words words) {
            return words.text(textKey, arguments.toArray());
        }
    }

    /** The kinds of thing that happen, in the order of the page's filter. */
    enum Chapter {
        CONTACT,
        PROPOSAL,
        COURSE
    }
}
