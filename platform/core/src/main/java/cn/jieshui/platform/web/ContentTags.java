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
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(mapper.writeValueAsBytes(view));
            return ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE;
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
