package cn.jieshui.indicator.measurement.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Puts a body of rows into a file as it comes, so that a slow sender holds neither memory nor a transaction. */
@Provider
@Consumes({SentRows.NDJSON, SentRows.CSV})
public class SentRowsReader implements MessageBodyReader<SentRows> {

    private static final int PART = 65_536;

    private final RequestFile place;

    @Inject
    SentRowsReader(RequestFile place) {
        this.place = place;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == SentRows.class;
    }

    @Override
    public SentRows readFrom(
            Class<SentRows> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Charset charset = charset(mediaType);
        Path file = place.create();
        MessageDigest digest = sha256();
        digest.update(mediaType.toString().getBytes(StandardCharsets.UTF_8));
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] part = new byte[PART];
            for (int length = read(body, part); length >= 0; length = read(body, part)) {
                digest.update(part, 0, length);
                out.write(part, 0, length);
            }
        }
        String form = mediaType.getType() + "/" + mediaType.getSubtype();
        return new SentRows(file, form, charset, HexFormat.of().formatHex(digest.digest()));
    }

    private static int read(InputStream body, byte[] part) {
        try {
            return body.read(part);
        } catch (IOException e) {
            throw new BodyBrokenOff();
        }
    }

    private static Charset charset(MediaType mediaType) {
        String name = mediaType.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8");
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new UnknownCharset(name);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
