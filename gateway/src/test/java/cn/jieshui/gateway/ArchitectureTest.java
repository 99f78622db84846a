package cn.jieshui.gateway;

import cn.jieshui.testkit.ArchitectureRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cn.jieshui.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_WALL_CLOCK = ArchitectureRules.NO_WALL_CLOCK;

    @ArchTest
    static final ArchRule NO_KAFKA = ArchitectureRules.KAFKA_ONLY_IN_PLATFORM;
}
