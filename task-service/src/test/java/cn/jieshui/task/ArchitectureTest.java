package cn.jieshui.task;

import cn.jieshui.testkit.ArchitectureRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

@AnalyzeClasses(packages = "cn.jieshui.task", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_WALL_CLOCK = ArchitectureRules.NO_WALL_CLOCK;

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_SEE_WEB = ArchitectureRules.FEATURES_DO_NOT_SEE_WEB;

    @ArchTest
    static final ArchRule NO_KAFKA = ArchitectureRules.KAFKA_ONLY_IN_PLATFORM;

    @ArchTest
    static final ArchRule NO_ENTITY_IN_A_RESOURCE = ArchitectureRules.NO_ENTITY_IN_A_RESOURCE;

    /** An annotation that names a type in the contract does nothing. */
    @ArchTest
    static final ArchRule READING_IS_PURE = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("cn.jieshui.task.plan.reading")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..", "org.eclipse.microprofile.openapi.annotations..", "cn.jieshui.task.plan.reading");

    @ArchTest
    static final ArchRule PLANS_DO_NOT_KNOW_PROGRESS = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage("cn.jieshui.task.plan..", "cn.jieshui.task.directory..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.jieshui.task.progress..");
}
