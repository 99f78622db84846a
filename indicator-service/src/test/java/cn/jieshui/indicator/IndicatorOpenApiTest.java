package cn.jieshui.indicator;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.contract.OpenApiContractTest;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class IndicatorOpenApiTest extends OpenApiContractTest {}
