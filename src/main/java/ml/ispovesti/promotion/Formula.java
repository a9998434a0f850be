package ml.ispovesti.promotion;

import java.math.BigDecimal;

/** Formulas as people write them. */
final class Formula {

    private Formula() {}

    /** A number without zeros that say nothing. */
    static String number(double value) {
        String digits = BigDecimal.valueOf(Math.abs(value)).stripTrailingZeros().toPlainString();
        return value < 0 ? "−" + digits : digits;
    }

    /** As in {@code 3·superlikes}. */
    static String times(double weight, String what) {
        return weight == 1 ? what : number(weight) + "·" + what;
    }
}
