package dk.fodfaeste.discovery;

import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The field of a form that takes a photo of the work. */
final class SentPhoto {

    static final String FIELD = "photo";

    private SentPhoto() {}

    /** As it would be kept; empty where none was sent, and where it was refused, which the form then says. */
    static Optional<byte[]> read(@Nullable MultipartFile file, Photos photos, Form form) {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(photos.redrawn(file.getBytes()));
        } catch (RefusedException said) {
            form.refuse(FIELD, said);
            return Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
