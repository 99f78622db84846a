/** Owns the promise that a creating request sent twice with the same {@code Idempotency-Key} acts once. */
package cn.jieshui.platform.idempotency;
