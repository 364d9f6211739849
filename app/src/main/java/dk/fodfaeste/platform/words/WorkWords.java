package dk.fodfaeste.platform.words;

import dk.fodfaeste.platform.CprInText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads whether a text tells of a diagnosis, of health, medicine, benefit, cause or a CPR number: none of these enters the work profile
 * or leaves the house with it. Works by lists and contexts; what no list knows, it lets through.
 */
public final class WorkWords {

    /** What is read at most; the fields of the forms are shorter. */
    private static final int LONGEST = 20_000;

    /** Letters of each part of a compound that was written in two. */
    private static final int SHORTEST_PART = 3;

    /** Other languages: their words are read as they are spelled, for misspelled they are like Danish ones. */
    private static final String FOREIGN = "tongues";

    private static final List<String> FORBIDDEN =
            List.of("mind", "illness", "body", "medicine", "treatment", "benefit", "cause", FOREIGN);

    private static final WorkWords GUARD = new WorkWords();

    private final List<Group> groups;
    private final Sounds<Group> sounds = new Sounds<>();
    private final OrdinaryWords ordinary = new OrdinaryWords();
    private final InnocentWords innocent;

    private WorkWords() {
        Map<String, List<String>> classes = WordList.groups("classes.txt");
        innocent = new InnocentWords(classes, ordinary);
        groups = FORBIDDEN.stream()
                .flatMap(file -> WordList.groups("forbidden/" + file + ".txt").entrySet().stream()
                        .map(group -> Group.of(
                                group.getKey(),
                                file.equals(FOREIGN),
                                new Patterns(group.getValue(), classes, ordinary))))
                .toList();
        for (Group group : groups) {
            if (!group.foreign()) {
                group.patterns().words().forEach(word -> sounds.add(word, group));
            }
        }
    }

    /** The first word that does not belong outside the case room. */
    public static Optional<Found> in(String text) {
        if (CprInText.isIn(text)) {
            return Optional.of(new Found(CprInText.masked(text).strip(), Category.CPR, "CPR"));
        }
        return Token.sentences(text.substring(0, Math.min(text.length(), LONGEST))).stream()
                .flatMap(sentence -> GUARD.first(sentence).stream())
                .findFirst();
    }

    private Optional<Found> first(List<Token> sentence) {
        BitSet harmless = innocent.covered(sentence);
        for (int at = 0; at < sentence.size(); at++) {
            Optional<Found> found = at(sentence, at, harmless);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> at(List<Token> sentence, int at, BitSet harmless) {
        List<Found> phrases = new ArrayList<>();
        for (Group group : groups) {
            group.patterns()
                    .phraseAt(sentence, at)
                    .filter(length -> harmless.nextClearBit(at) < at + length)
                    .ifPresent(length -> phrases.add(group.found(sentence.subList(at, at + length))));
        }
        return phrases.stream()
                .max(Comparator.comparingInt(found -> found.word().length()))
                .or(() -> word(sentence, at, harmless))
                .or(() -> writtenInTwo(sentence, at, harmless));
    }

    private Optional<Found> writtenInTwo(List<Token> sentence, int at, BitSet harmless) {
        if (at + 1 == sentence.size() || harmless.get(at) || harmless.get(at + 1)) {
            return Optional.empty();
        }
        List<Token> both = sentence.subList(at, at + 2);
        int first = both.getFirst().folded().length();
        if (first < SHORTEST_PART || both.getLast().folded().length() < SHORTEST_PART) {
            return Optional.empty();
        }
        Token joined = Token.of(both.getFirst().shown() + both.getLast().shown(), "");
        return groups.stream()
                .filter(group -> group.patterns().hasAcross(joined, first))
                .findFirst()
                .filter(group -> !innocent.isWord(joined) && !ordinary.has(joined.folded()))
                .map(group -> group.found(both));
    }

    private Optional<Found> word(List<Token> sentence, int at, BitSet harmless) {
        Token token = sentence.get(at);
        if (harmless.get(at)) {
            return Optional.empty();
        }
        return exactly(token)
                .or(() -> token.whole().isEmpty() ? Optional.empty() : exactly(Token.of(token.whole(), "")))
                .or(() -> nearly(token).filter(found -> !innocent.isNearlyWord(token)))
                .filter(found -> !innocent.isWord(token) && !innocent.isAround(sentence, at));
    }

    private Optional<Found> exactly(Token token) {
        return groups.stream()
                .filter(group -> group.patterns().hasWord(token))
                .findFirst()
                .map(group -> group.found(List.of(token)));
    }

    private Optional<Found> nearly(Token token) {
        return sounds.like(token).stream()
                .filter(like -> like.word().isNearly(token, ordinary::has))
                .map(Sounds.Owned::owner)
                .min(Comparator.comparingInt(groups::indexOf))
                .map(group -> group.found(List.of(token)));
    }

    /** What a word tells of. */
    public enum Category {
        DIAGNOSIS,
        HEALTH,
        MEDICINE,
        BENEFIT,
        CAUSE,
        CPR
    }

    /**
     * @param word as it was written
     * @param advice end of the key of what to write instead
     */
    public record Found(String word, Category category, String advice) {}

    private record Group(Category category, String advice, boolean foreign, Patterns patterns) {

        static Group of(String name, boolean foreign, Patterns patterns) {
            String[] both = name.split(" ");
            return new Group(Category.valueOf(both[0]), both[1], foreign, patterns);
        }

        Found found(List<Token> tokens) {
            return new Found(tokens.stream().map(Token::shown).collect(Collectors.joining(" ")), category, advice);
        }
    }
}
