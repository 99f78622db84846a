package cn.jieshui.platform.web;

import cn.jieshui.platform.problem.UnacceptableValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * An exact decimal as it was written: a JSON number in full, without an exponent, of at most 30 digits, of these at
 * most 12 decimals. A string is refused, never converted.
 */
final class StrictAmount extends StdScalarDeserializer<BigDecimal> {

    private static final int DIGITS = 30;
    private static final int DECIMALS = 12;

    StrictAmount() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        String written = parser.getText();
        if (written.indexOf('e') >= 0 || written.indexOf('E') >= 0) {
            throw new UnacceptableValue(parser, "exponent");
        }
        int point = written.indexOf('.');
        long digits = written.chars().filter(Character::isDigit).count();
        if (digits > DIGITS || (point >= 0 && written.length() - point - 1 > DECIMALS)) {
            throw new UnacceptableValue(parser, "too-many-digits", DIGITS, DECIMALS);
        }
        return new BigDecimal(written);
    }
}
