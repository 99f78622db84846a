package cn.jieshui.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tags for views that are put together from many things, none of which counts the changes of the whole. */
@Singleton
public class ContentTags {

    private final ObjectMapper mapper;

    @Inject
    ContentTags(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The same for what is written the same, and practically never for anything else; not negative. */
    public long of(Object view) {
        try {
            return of(written(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A view as it is answered, in JSON. */
    byte[] written(Object view) throws JsonProcessingException {
        return mapper.writeValueAsBytes(view);
    }

    /** That of a view which was written. */
    static long of(byte[] written) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(written);
            return ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
