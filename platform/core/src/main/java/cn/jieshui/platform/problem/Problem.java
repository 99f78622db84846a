package cn.jieshui.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What a caller is told when a request is not carried out (RFC 9457, {@code application/problem+json}). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String detail, String instance, List<Member> errors, String traceId) {

    /**
     * One member of the request that is at fault, with the reason in the caller's language.
     *
     * @param row of a body that is read row by row, from 1; null of others
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Member(Integer row, String pointer, String code, String detail) {}
}
