/** Owns loading a district's package of files through the public API, repeatably: a second run changes nothing. */
package cn.jieshui.local.district;
