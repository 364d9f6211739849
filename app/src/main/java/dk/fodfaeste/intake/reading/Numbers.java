package dk.fodfaeste.intake.reading;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers with a decimal comma or point, and with points between the thousands. */
final class Numbers {

    private Numbers() {}

    static Optional<BigDecimal> decimal(String text) {
        String number = text.replaceAll("\\s", "");
        if (number.matches("-?\\d{1,3}(\\.\\d{3})+,\\d+")) {
            number = number.replace(".", "");
        }
        number = number.replace(',', '.');
        return number.matches("-?\\d{1,9}(\\.\\d{1,15})?") ? Optional.of(new BigDecimal(number)) : Optional.empty();
    }

    static Optional<Integer> whole(String text) {
        return decimal(text)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValue);
    }
}
