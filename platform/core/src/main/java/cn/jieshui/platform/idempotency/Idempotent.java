package cn.jieshui.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a creating resource method (one that returns {@code Response} or {@code RestResponse}) as repeatable: with an
 * {@code Idempotency-Key} header the first answer is stored in the transaction of the method and given again to every
 * repetition by the same caller. A refusal is not stored. Same key with another content: 422. The parameters are
 * compared as JSON, so they must be values, not streams.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
