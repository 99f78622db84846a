/** Owns how long a bearer token is believed after it was checked. */
package cn.jieshui.platform.token;
