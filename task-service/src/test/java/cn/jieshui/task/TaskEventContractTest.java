package cn.jieshui.task;

import cn.jieshui.testkit.contract.EventContractTest;

class TaskEventContractTest extends EventContractTest {}
