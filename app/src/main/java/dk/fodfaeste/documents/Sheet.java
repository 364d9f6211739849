package dk.fodfaeste.documents;

import dk.fodfaeste.platform.web.Words;
import java.time.LocalDate;

/** What stands around every document: from whom, about whom, of which day. */
public interface Sheet {

    /** Danish: those who get a document read it, whatever language the sender reads. */
    Words words();

    DocumentKind document();

    Letterhead letterhead();

    /** Whom it is about, for the title of the file. */
    String subject();

    /** The line below the title. */
    String lead();

    LocalDate day();

    default String title() {
        return words().of(document());
    }

    default String t(String key, Object... arguments) {
        return words().text(key, arguments);
    }
}
