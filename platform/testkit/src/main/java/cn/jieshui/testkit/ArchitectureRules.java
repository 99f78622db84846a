package cn.jieshui.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The structural rules that hold in every service; each service's test runs them on its own classes. */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /** Time comes from the injected clock, or a result could not be asked as of a date. */
    public static final ArchRule NO_WALL_CLOCK = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaAccess<?>>("an argument-less now()") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    return access.getTarget().getName().equals("now")
                            && access.getTargetOwner().getPackageName().equals("java.time")
                            && access.getTarget().getFullName().endsWith("now()");
                }
            });

    /** Features do not know how they are shown: the web package looks at the feature, never the other way. */
    public static final ArchRule FEATURES_DO_NOT_SEE_WEB = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.jieshui.(department|task|indicator)..web..");

    /** Kafka clients are handled in one place. */
    public static final ArchRule KAFKA_ONLY_IN_PLATFORM = noClasses()
            .that()
            .resideOutsideOfPackage("cn.jieshui.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients..");

    /** What a client sees is a view, never an entity. */
    public static final ArchRule NO_ENTITY_IN_A_RESOURCE = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .should(mentionAnEntity());

    private static ArchCondition<JavaMethod> mentionAnEntity() {
        return new ArchCondition<>("mention an entity in its signature") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean mentions = method.getAllInvolvedRawTypes().stream().anyMatch(ArchitectureRules::isEntity);
                events.add(new SimpleConditionEvent(method, mentions, method.getFullName()));
            }
        };
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith("jakarta.persistence.Entity");
    }
}
