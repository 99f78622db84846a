/** How much one caller may ask of the suite in a time. */
package cn.jieshui.gateway.limit;
