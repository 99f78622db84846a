package cn.jieshui.department;

import cn.jieshui.testkit.rights.RightsTableTest;

class DepartmentRightsTableTest extends RightsTableTest {}
