package dk.fodfaeste.documents;

import dk.fodfaeste.platform.web.Words;
import java.time.LocalDate;

/** A document as its template writes it. @param words those who read it read Danish, whatever language the sender reads */
public record DocumentView(
        Words words, CourseDocument document, Letterhead letterhead, CourseFacts facts, LocalDate day) {

    public String t(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    public String title() {
        return words.of(document);
    }
}
