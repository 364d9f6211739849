package dk.fodfaeste.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form on a page, without files.
 *
 * @param page the address it was found at
 * @param elements what it sends, also what stands outside it and belongs to it
 */
record FoundForm(String page, Element form, Elements elements) {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static List<FoundForm> on(String address, Document page) {
        return page.select("main form[method=post]:not([enctype])").stream()
                .map(form -> new FoundForm(address, form, elements(page, form)))
                .toList();
    }

    private static Elements elements(Document page, Element form) {
        Elements elements = form.select("input[name], select[name], textarea[name], button[name], button[formaction]");
        if (!form.id().isEmpty()) {
            page.getElementsByAttributeValue("form", form.id()).stream()
                    .filter(each -> each.hasAttr("name"))
                    .forEach(elements::add);
        }
        return elements;
    }

    String action() {
        return form.attr("action").isEmpty() ? page : form.attr("action");
    }

    /** The same for forms that differ only in whom they are about. */
    String kind() {
        return pattern(action()) + " "
                + elements.stream()
                        .filter(each -> each.hasAttr("name"))
                        .map(each -> pattern(each.attr("name")))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    static String pattern(String address) {
        return address.replaceFirst("[?#].*", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{}");
    }

    /** @param word what is written in every field for words, with a number behind it */
    Filled filled(Random random, String word) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        List<String> words = new ArrayList<>();
        for (Element each : elements) {
            String name = each.attr("name");
            switch (each.tagName() + " " + each.attr("type")) {
                case "input hidden" -> sent.add(name, each.val());
                case "input radio", "button ", "button submit" -> {}
                case "input checkbox" ->
                    maybe(random, () -> sent.add(name, each.val().isEmpty() ? "on" : each.val()));
                case "textarea ", "input ", "input text" -> sent.add(name, written(each, random, word, words));
                default -> sent.add(name, each.tagName().equals("select") ? chosen(each, random) : typed(each, random));
            }
        }
        radios().forEach((name, choices) -> sent.add(name, one(choices, random)));
        Elements buttons = new Elements(elements.stream()
                .filter(each -> each.tagName().equals("button"))
                .toList());
        String to = action();
        if (!buttons.isEmpty()) {
            Element pressed = buttons.get(random.nextInt(buttons.size()));
            if (pressed.hasAttr("name")) {
                sent.add(pressed.attr("name"), pressed.val());
            }
            to = pressed.hasAttr("formaction") ? pressed.attr("formaction") : to;
        }
        return new Filled(to, sent, List.copyOf(words));
    }

    private static void maybe(Random random, Runnable act) {
        if (random.nextBoolean()) {
            act.run();
        }
    }

    private Map<String, List<String>> radios() {
        return elements.stream()
                .filter(each -> each.attr("type").equals("radio"))
                .collect(Collectors.groupingBy(
                        each -> each.attr("name"),
                        LinkedHashMap::new,
                        Collectors.mapping(Element::val, Collectors.toList())));
    }

    private static String chosen(Element select, Random random) {
        List<String> choices = select.select("option").stream()
                .map(Element::val)
                .filter(value -> !value.isEmpty())
                .toList();
        return choices.isEmpty() ? "" : one(choices, random);
    }

    private static String one(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A number where one is asked for, else what stands there half of the time, and else the word with a number behind it. */
    private static String written(Element field, Random random, String word, List<String> words) {
        if (field.attr("inputmode").matches("numeric|decimal")) {
            return Integer.toString(random.nextInt(1, 38));
        }
        if (!field.val().isEmpty() && random.nextBoolean()) {
            return field.val();
        }
        words.add(word + "-" + words.size());
        return words.getLast();
    }

    /** What stands there half of the time, and else something that such a field takes. */
    private static String typed(Element input, Random random) {
        if (!input.val().isEmpty() && random.nextBoolean()) {
            return input.val();
        }
        return switch (input.attr("type")) {
            case "date" -> TODAY.plusDays(random.nextInt(-10, 60)).toString();
            case "time" -> "%02d:00".formatted(random.nextInt(6, 20));
            case "number" -> Integer.toString(random.nextInt(number(input, "min", 0), number(input, "max", 20) + 1));
            case "email" -> "nogen" + random.nextInt(1_000) + "@huset.example";
            case "tel" -> "2" + random.nextInt(1_000_000, 9_999_999);
            case "password" -> "en ret god adgangskode";
            default -> input.val();
        };
    }

    private static int number(Element input, String bound, int otherwise) {
        String value = input.attr(bound);
        return value.matches("-?\\d+") ? Integer.parseInt(value) : otherwise;
    }

    /**
     * @param words those among what is sent
     */
    record Filled(String action, MultiValueMap<String, String> sent, List<String> words) {

        /** With what another page of the same form puts into a field by itself. */
        Filled with(String name, String value) {
            MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(sent);
            changed.set(name, value);
            return new Filled(action, changed, words);
        }

        String secret() {
            return Objects.requireNonNullElse(sent.getFirst("_csrf"), "");
        }
    }
}
