/** Owns a token issuer whose keys a test changes, and tokens in every shape, good and bad. */
package cn.jieshui.testkit.identity;
