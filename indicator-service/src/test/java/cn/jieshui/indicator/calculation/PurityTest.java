package cn.jieshui.indicator.calculation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import cn.jieshui.testkit.ArchitectureRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The calculation knows numbers, days and lists, and nothing else. */
class PurityTest {

    private static final JavaClasses CALCULATION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PurityTest.class.getPackageName());

    @Test
    void itDependsOnNothingThatStoresSendsOrAnnotates() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        PurityTest.class.getPackageName(),
                        "java.lang",
                        "java.lang.invoke",
                        "java.lang.runtime",
                        "java.math",
                        "java.time",
                        "java.time.chrono",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream")
                .check(CALCULATION);
    }

    @Test
    void itHasNoClock() {
        ArchitectureRules.NO_WALL_CLOCK.check(CALCULATION);
    }
}
