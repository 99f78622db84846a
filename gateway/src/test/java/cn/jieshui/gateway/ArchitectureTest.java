package cn.jieshui.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
    static final ArchRule KAFKA_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("cn.jieshui.gateway.events.log")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");
}
