package cn.jieshui.indicator;

class ProblemTextsTest extends cn.jieshui.testkit.contract.ProblemTextsTest {}
