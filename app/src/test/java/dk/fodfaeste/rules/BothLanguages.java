package dk.fodfaeste.rules;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;
import java.util.Locale;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** What the rules say, in the words of a page, without a house. */
final class BothLanguages {

    private static final ReloadableResourceBundleMessageSource MESSAGES = messages();

    private BothLanguages() {}

    private static ReloadableResourceBundleMessageSource messages() {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames("classpath:messages/rules", "classpath:messages/platform");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    static Words words() {
        return new Words(MESSAGES, Locale.of("da", "DK"));
    }

    static String danish(Named said) {
        return said.name(words());
    }

    static String english(Named said) {
        return said.name(new Words(MESSAGES, Locale.of("en", "GB")));
    }
}
