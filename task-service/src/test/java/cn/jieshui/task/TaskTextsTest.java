package cn.jieshui.task;

import cn.jieshui.testkit.contract.ProblemTextsTest;

class TaskTextsTest extends ProblemTextsTest {}
