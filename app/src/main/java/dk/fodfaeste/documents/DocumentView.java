package dk.fodfaeste.documents;

import dk.fodfaeste.platform.web.Words;
import java.time.LocalDate;
import java.util.List;

/**
 * A document as its template writes it.
 *
 * @param words those who read it read Danish, whatever language the sender reads
 * @param form the state's form with what to write in it, where the document carries it
 */
public record DocumentView(
        Words words,
        DocumentKind document,
        Letterhead letterhead,
        CourseFacts facts,
        List<FormLine> form,
        PackFacts pack,
        LocalDate day)
        implements Sheet {

    @Override
    public String subject() {
        return facts.person();
    }

    @Override
    public String lead() {
        return facts.person() + " · " + facts.workplace();
    }
}
