/** The REST interface of scorecards. */
package cn.jieshui.indicator.scorecard.web;
