package cn.jieshui.indicator.measurement.web;

import cn.jieshui.indicator.measurement.Body;
import cn.jieshui.indicator.measurement.Rows;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A body of rows as it was sent, kept in a file while the request lasts.
 *
 * @param form its media type without parameters
 * @param charset of CSV
 * @param digest stands for the body where requests are compared
 */
@Schema(hidden = true)
public record SentRows(
        Path file, String form, Charset charset, @JsonValue String digest) {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** @throws NotInTheCharset when already the beginning is not */
    Rows open(ObjectReader reader) throws IOException {
        InputStream octets = Files.newInputStream(file);
        try {
            return form.equals(CSV) ? new CsvRows(text(octets), reader) : new JsonLines(octets, reader);
        } catch (CharacterCodingException e) {
            octets.close();
            throw new NotInTheCharset(charset);
        }
    }

    /** The same, for as long as somebody needs it. */
    Body kept(ObjectReader reader) {
        return new Body() {
            @Override
            public Rows open() throws IOException {
                return SentRows.this.open(reader);
            }

            @Override
            public void discard() throws IOException {
                Files.deleteIfExists(file);
            }
        };
    }

    private Reader text(InputStream octets) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        BufferedReader text = new BufferedReader(new InputStreamReader(octets, decoder));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }
}
