package cn.jieshui.indicator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.jieshui.testkit.ArchitectureRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cn.jieshui.indicator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_WALL_CLOCK = ArchitectureRules.NO_WALL_CLOCK;

    @ArchTest
    static final ArchRule NO_KAFKA = ArchitectureRules.KAFKA_ONLY_IN_PLATFORM;

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_SEE_WEB = ArchitectureRules.FEATURES_DO_NOT_SEE_WEB;

    @ArchTest
    static final ArchRule NO_ENTITY_IN_A_RESOURCE = ArchitectureRules.NO_ENTITY_IN_A_RESOURCE;

    @ArchTest
    static final ArchRule CALCULATION_IS_PURE = classes()
            .that()
            .resideInAPackage("..calculation..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("cn.jieshui.indicator.calculation..", "java..");

    @ArchTest
    static final ArchRule SCORING_IS_PURE = classes()
            .that()
            .resideInAPackage("..scoring..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..scorecard.scoring..", "cn.jieshui.indicator.calculation..", "java..");

    @ArchTest
    static final ArchRule FEATURES_STAND_IN_LINE =
            slices().matching("cn.jieshui.indicator.(*)..").should().beFreeOfCycles();
}
