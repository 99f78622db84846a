package cn.jieshui.indicator;

import cn.jieshui.testkit.rights.RightsTableTest;

class IndicatorRightsTableTest extends RightsTableTest {}
