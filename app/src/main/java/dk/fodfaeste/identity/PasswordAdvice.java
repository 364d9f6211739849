package dk.fodfaeste.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which new passwords are refused: those that are too short, that stand on lists of leaked ones or are made of such and of common words
 * (zxcvbn: D. Wheeler, USENIX Security 2016), and those that hardly say more than who somebody is and where they work.
 */
@Component
public class PasswordAdvice {

    /** Decimal logarithm of the guesses that a password must be worth at least. */
    private static final double LEAST_GUESSES = 8.5;

    /** Letters that must be left without one's own words. */
    private static final int LEAST_LETTERS = 6;

    private static final int LONGEST_ESTIMATED = 100;

    private final List<String> danish = words();

    /**
     * @param about the own words: name, address, organisation
     * @return the key of what is wrong
     */
    public Optional<String> wrong(String password, String... about) {
        if (!SignInRules.isPassword(password)) {
            return Optional.of("account.wrong.password");
        }
        List<String> own = own(about);
        if (isOwn(password, own)) {
            return Optional.of("account.wrong.ownPassword");
        }
        return guesses(password, own) < LEAST_GUESSES ? Optional.of("account.wrong.weakPassword") : Optional.empty();
    }

    private static List<String> own(String... about) {
        return Stream.concat(Stream.of("fodfæste", "fodfaeste"), Arrays.stream(about))
                .flatMap(text -> Arrays.stream(plain(text).split("[^\\p{L}]+")))
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
    }

    private static boolean isOwn(String password, List<String> own) {
        String rest = plain(password);
        for (String word : own) {
            rest = rest.replace(word, "");
        }
        boolean named = rest.length() < plain(password).length();
        return named && rest.replaceAll("[^\\p{L}]", "").length() < LEAST_LETTERS;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The lists fill some MB, and passwords are changed seldom: they are read each time, by one at a time. */
    private synchronized double guesses(String password, List<String> own) {
        List<String> known = new ArrayList<>(own);
        known.addAll(danish);
        return new Zxcvbn()
                .measure(password.substring(0, Math.min(password.length(), LONGEST_ESTIMATED)), known)
                .getGuessesLog10();
    }

    /** Also as they are typed without Danish letters. */
    private static List<String> words() {
        try {
            return new ClassPathResource("identity/danish-words.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .flatMap(word -> Stream.of(
                            word, word.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")))
                    .distinct()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
