package dk.fodfaeste.documents;

import dk.fodfaeste.catalogue.Language;
import dk.fodfaeste.discovery.SharedLine;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** «Det kan jeg» as a PDF: for the team to print, and for the person to take from their own page. */
@Component
public class TakeAlong {

    private static final Locale DANISH = Locale.of("da", "DK");

    private final Pages pages;
    private final MessageSource messages;
    private final Clock clock;

    TakeAlong(Pages pages, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param name of the person
     * @param lines as {@link TakeAlongView}
     * @param pictures as JPEG, by the id of the yes to each
     * @param language as {@link TakeAlongView}
     */
    public byte[] of(String name, List<SharedLine> lines, Map<UUID, byte[]> pictures, Optional<Language> language) {
        return Pdf.of(pages.text(
                "documents/take-along",
                new TakeAlongView(
                        new Words(messages, DANISH),
                        name,
                        lines,
                        pictures.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, each -> data(each.getValue()))),
                        language,
                        LocalDate.now(clock))));
    }

    private static String data(byte[] jpeg) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
    }

    /**
     * @param lines what the person said yes to that others see, each once
     * @param pictures of the work, by the id of the yes to each, as they stand in the page
     * @param language the person's own, in which the catalogue can be told, beside the Danish
     */
    public record TakeAlongView(
            Words words,
            String name,
            List<SharedLine> lines,
            Map<UUID, String> pictures,
            Optional<Language> language,
            LocalDate day) {

        /** The photo that the person said yes to with this. */
        public Optional<String> picture(SharedLine line) {
            return Optional.ofNullable(pictures.get(line.item().id()));
        }

        /** Where the organisation wrote it in that language. */
        public Optional<String> inOwnLanguage(SharedLine line) {
            return language.flatMap(each -> line.toldIn(each.code()));
        }

        public String t(String key, Object... arguments) {
            return words.text(key, arguments);
        }

        public List<SharedLine> abilities() {
            return lines.stream()
                    .filter(line -> !line.isContact() && !line.isWords())
                    .toList();
        }

        public List<SharedLine> ownWords() {
            return lines.stream().filter(SharedLine::isWords).toList();
        }
    }
}
