package dk.fodfaeste.platform.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word of a text.
 *
 * @param shown as it was written
 * @param single every double letter written once
 * @param whole the word with its hyphens, of which this is a part; empty where it has none
 */
record Token(String shown, String folded, String single, int letters, String whole) {

    /** A full stop that ends no sentence. */
    private static final Pattern SHORT = Pattern.compile(
            "(?iu)(?<![\\p{L}])(p\\.?g\\.?a|f\\.?eks|fx|bl\\.?a|ca|kl|nr|m\\.?h\\.?t|i\\.?f\\.?t|i\\.?f\\.?m|evt|dvs|inkl|ekskl|tlf|max?|maks|min"
                    + "|jf|stk|vedr|m\\.?m|ml|dr|psyk|diag|afd|beh|med|tabl|tbl|mg)\\.");

    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("[.!?;](?![\\p{L}\\p{N}])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’`´§‐‑–-]+");
    private static final Pattern HYPHENS = Pattern.compile("[‐‑–-]+");
    private static final Pattern SIGNS = Pattern.compile("['’`´‐‑–-]");

    /** So many letters that stand alone are a word that was spaced out. */
    private static final int SPACED_OUT = 4;

    /** The words of each sentence. */
    static List<List<Token>> sentences(String text) {
        return BETWEEN_SENTENCES
                .splitAsStream(SHORT.matcher(Letters.clean(text)).replaceAll(Token::withoutStops))
                .map(Token::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static List<Token> words(String sentence) {
        return joined(BETWEEN_WORDS.splitAsStream(sentence).toList()).stream()
                .flatMap(Token::parts)
                .filter(token -> !token.folded.isEmpty())
                .toList();
    }

    private static Stream<Token> parts(String word) {
        String whole = HYPHENS.matcher(word).find() ? plain(word) : "";
        return HYPHENS.splitAsStream(word).map(part -> of(part, whole));
    }

    static Token of(String shown, String whole) {
        String folded = plain(shown);
        return new Token(shown, folded, Letters.single(folded), Letters.set(folded), whole);
    }

    private static String plain(String word) {
        return Letters.folded(SIGNS.matcher(word).replaceAll(""));
    }

    private static String withoutStops(MatchResult shortened) {
        return shortened.group().replace(".", "") + " ";
    }

    private static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>();
        List<String> single = new ArrayList<>();
        for (String word : words) {
            if (word.length() == 1) {
                single.add(word);
            } else {
                joined.addAll(together(single));
                single.clear();
                joined.add(word);
            }
        }
        joined.addAll(together(single));
        return joined;
    }

    private static List<String> together(List<String> single) {
        return single.size() >= SPACED_OUT ? List.of(String.join("", single)) : List.copyOf(single);
    }
}
