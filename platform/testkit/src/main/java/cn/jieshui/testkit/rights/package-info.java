/**
 * Owns the check that everyone gets exactly what the rights table of a service grants: as it is written, and as it is
 * served.
 */
package cn.jieshui.testkit.rights;
