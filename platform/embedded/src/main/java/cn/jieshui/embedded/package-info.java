/**
 * Owns the embedded servers: the real Postgres, the real Kafka broker and the token issuer, without a container engine.
 */
package cn.jieshui.embedded;
