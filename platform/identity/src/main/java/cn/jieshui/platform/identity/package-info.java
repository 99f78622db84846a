/** Owns which bearer tokens are taken: their form, their kind, and by which keys of the issuer they are checked. */
package cn.jieshui.platform.identity;
