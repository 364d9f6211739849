package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Choice;
import dk.fodfaeste.rules.law.Term;
import dk.fodfaeste.rules.law.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The parameters of a rule as its file has them, which the schema has read before: what is missing here may be left out. */
public record Parameters(JsonNode node) {

    public boolean has(String name) {
        return node.has(name);
    }

    public int whole(String name) {
        return node.required(name).asInt();
    }

    public Optional<Integer> mayBeWhole(String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asInt);
    }

    /** A number with its unit: how much of it, whatever the unit. */
    public BigDecimal amount(String name) {
        return node.required(name).required("value").decimalValue();
    }

    public Optional<Term> term(String name) {
        return Optional.ofNullable(node.get(name))
                .map(each -> new Term(
                        each.required("value").asInt(),
                        Term.Unit.valueOf(each.required("unit").asString())));
    }

    /** A time a week, told in hours or in minutes. */
    public Optional<Integer> minutes(String name) {
        return Optional.ofNullable(node.get(name)).map(each -> {
            BigDecimal value = each.required("value").decimalValue();
            boolean hours = each.required("unit").asString().equals("HOURS");
            return value.multiply(BigDecimal.valueOf(hours ? 60 : 1)).intValueExact();
        });
    }

    public Set<String> codes(String name) {
        Set<String> codes = new LinkedHashSet<>();
        Optional.ofNullable(node.get(name)).ifPresent(list -> list.forEach(each -> codes.add(each.asString())));
        return codes;
    }

    public <E extends Enum<E>> E one(String name, Class<E> type) {
        return Enum.valueOf(type, node.required(name).asString());
    }

    /** Codes with their words; none where the list is left out. */
    public List<Choice> choices(String name) {
        return Optional.ofNullable(node.get(name)).stream()
                .flatMap(JsonNode::valueStream)
                .map(each -> new Choice(
                        each.required("code").asString(),
                        new Text(
                                each.required("text").required("da").asString(),
                                each.required("text").required("en").asString())))
                .toList();
    }

    public LocalDate day(String name) {
        return LocalDate.parse(node.required(name).asString());
    }

    public JsonNode list(String name) {
        return node.required(name);
    }
}
