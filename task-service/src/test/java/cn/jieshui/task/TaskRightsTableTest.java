package cn.jieshui.task;

import cn.jieshui.testkit.rights.RightsTableTest;

class TaskRightsTableTest extends RightsTableTest {}
