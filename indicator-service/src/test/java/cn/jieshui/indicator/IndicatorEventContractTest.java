package cn.jieshui.indicator;

import cn.jieshui.testkit.contract.EventContractTest;

class IndicatorEventContractTest extends EventContractTest {}
