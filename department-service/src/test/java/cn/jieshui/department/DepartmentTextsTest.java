package cn.jieshui.department;

import cn.jieshui.testkit.contract.ProblemTextsTest;

class DepartmentTextsTest extends ProblemTextsTest {}
