package dk.fodfaeste.links.words;

import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of the person's page: those that come with the program, under those that the reader's organisation wrote. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class PageTexts {

    private static final String SUBJECT = "page-texts";

    private final PageTextRepository own;
    private final AuditLog log;

    PageTexts(PageTextRepository own, AuditLog log) {
        this.own = own;
        this.log = log;
    }

    /** Those that there are texts in, Danish first. */
    @Transactional(readOnly = true)
    public List<PageLanguage> languages() {
        return Stream.concat(ShippedTexts.languages().stream(), own.languages().stream())
                .distinct()
                .map(PageLanguage::new)
                .toList();
    }

    /** As it comes with the program, whoever reads; empty where none comes in the language. */
    public static Optional<PageWords> shipped(PageLanguage language) {
        return Optional.of(ShippedTexts.in(language.code()))
                .filter(texts -> !texts.isEmpty())
                .map(texts -> new PageWords(language, texts, ShippedTexts.in(PageLanguage.DANISH.code())));
    }

    /** Every key, in the order of the page. */
    public static List<String> keys() {
        return ShippedTexts.keys();
    }

    @Transactional(readOnly = true)
    public PageWords in(PageLanguage language) {
        Map<String, PageText> danish = merged(PageLanguage.DANISH.code());
        return new PageWords(language, language.isDanish() ? danish : merged(language.code()), danish);
    }

    private Map<String, PageText> merged(String language) {
        Map<String, PageText> texts = new LinkedHashMap<>(ShippedTexts.in(language));
        texts.putAll(own.in(language));
        return texts;
    }

    /**
     * Instead of those that were there; the others stay.
     *
     * @param texts of keys that there are
     * @return how many are others than before
     */
    public int put(PageLanguage language, List<PageText> texts) {
        Map<String, PageText> before = merged(language.code());
        List<PageText> others = texts.stream()
                .filter(each -> !each.equals(before.get(each.key())))
                .toList();
        others.forEach(each -> own.put(language.code(), each));
        if (!others.isEmpty()) {
            log.changed(SUBJECT, null, language.code() + ", " + others.size());
        }
        return others.size();
    }

    /**
     * Somebody who speaks the language has read it.
     *
     * @param seen the words that they read
     * @throws RefusedException when others stand there now
     */
    public void check(PageLanguage language, String key, String seen) {
        PageText text = merged(language.code()).get(key);
        if (text == null) {
            throw new NotFoundException("page text " + key + " in " + language.code());
        }
        if (!Objects.equals(text.words(), seen)) {
            throw new RefusedException("pageTexts.wrong.changed");
        }
        put(language, List.of(new PageText(key, text.words(), true)));
    }

    /** Whether there is a text of this key. */
    static boolean knows(String key) {
        return Set.copyOf(keys()).contains(key);
    }
}
