package cn.jieshui.department;

import cn.jieshui.testkit.ArchitectureRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cn.jieshui.department", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_WALL_CLOCK = ArchitectureRules.NO_WALL_CLOCK;

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_SEE_WEB = ArchitectureRules.FEATURES_DO_NOT_SEE_WEB;

    @ArchTest
    static final ArchRule NO_KAFKA = ArchitectureRules.KAFKA_ONLY_IN_PLATFORM;

    @ArchTest
    static final ArchRule NO_ENTITY_IN_A_RESOURCE = ArchitectureRules.NO_ENTITY_IN_A_RESOURCE;
}
