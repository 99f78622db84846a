/**
 * Owns which bearer tokens are taken: their form, their kind, by which keys of the issuer they are checked, and how
 * long a checked one is believed.
 */
package cn.jieshui.platform.identity;
