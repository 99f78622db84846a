/** The REST interface of scorecards and schemes. */
package cn.jieshui.indicator.scorecard.web;
