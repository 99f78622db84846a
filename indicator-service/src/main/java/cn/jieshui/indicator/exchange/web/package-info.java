/** The datasets over HTTP: JSON, CSV in a zip file, and xlsx. */
package cn.jieshui.indicator.exchange.web;
