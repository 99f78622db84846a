/**
 * Owns the suite on one machine: embedded servers, the four services as processes, the district's data, the first
 * screen.
 */
package cn.jieshui.local;
