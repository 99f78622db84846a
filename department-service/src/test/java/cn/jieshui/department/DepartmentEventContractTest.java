package cn.jieshui.department;

import cn.jieshui.testkit.contract.EventContractTest;

class DepartmentEventContractTest extends EventContractTest {}
