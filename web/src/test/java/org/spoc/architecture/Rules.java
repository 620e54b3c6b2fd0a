package org.spoc.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Time;

/** What must be true of every class, whoever adds it. */
enum Rules {
    DOMAIN_KNOWS_NEITHER_SERVICE_NOR_WEB(noClasses().that().resideInAPackage("org.spoc.*")
            .should().dependOnClassesThat().resideInAnyPackage("org.spoc.*.service..", "org.spoc.*.web..", "org.spoc.*.api..")),

    SERVICE_KNOWS_NO_WEB(noClasses().that().resideInAPackage("org.spoc.*.service..")
            .should().dependOnClassesThat().resideInAnyPackage("org.spoc.*.web..", "org.spoc.*.api..", "jakarta.faces..",
                    "jakarta.ws.rs..", "org.primefaces..")),

    /** Refusals say by {@link ApplicationException} what they do to the transaction; instants are converted for the store. */
    DOMAIN_IS_FREE_OF_CONTAINER_AND_STORE(noClasses().that().resideInAPackage("org.spoc.*")
            .should().dependOnClassesThat(resideInAnyPackage("jakarta.ejb..", "jakarta.enterprise..", "jakarta.inject..",
                    "jakarta.servlet..", "jakarta.faces..", "jakarta.ws.rs..", "java.sql..", "javax.sql..", "org.postgresql..")
                    .and(not(type(ApplicationException.class))).and(not(type(Timestamp.class))))),

    FEATURES_OF_THE_DOMAIN_FORM_NO_CIRCLE(slices().matching("org.spoc.(*)").should().beFreeOfCycles()),

    FEATURES_OF_THE_SERVICES_FORM_NO_CIRCLE(slices().matching("org.spoc.(*).service..").should().beFreeOfCycles()),

    /** Everything else stands on users and on what is shared; the web keeps its frame in {@code shared.web}. */
    USERS_STAND_ON_NO_OTHER_FEATURE(noClasses().that().resideInAnyPackage("org.spoc.shared", "org.spoc.shared.service..",
                    "org.spoc.user", "org.spoc.user.service..")
            .should().dependOnClassesThat(resideInAPackage("org.spoc..").and(not(resideInAnyPackage("org.spoc.shared..", "org.spoc.user.."))))),

    NOBODY_ASKS_FOR_THE_TIME_BUT_THE_CLOCK(noClasses().should().callMethodWhere(describe("the time is asked without a clock", Rules::asksTheTime))
            .orShould().callConstructor(java.util.Date.class)),

    ONLY_SAMPLE_DATA_STANDS_IN_THE_PAST(noClasses().that().resideOutsideOfPackage("org.spoc.sample.service..")
            .should().callMethod(Time.class, "asOf", Instant.class, Runnable.class)),

    /** A call with a key is one transaction over all that its resource calls. */
    WHAT_REST_CALLS_IS_SETTLED(noFields().that().areDeclaredInClassesThat().resideInAPackage("org.spoc.*.api..")
            .should().haveRawType(annotatedWith(Stateless.class).and(not(annotatedWith(Settled.class))).as("services that are not settled"))),

    /** Whoever begins to work must find the claim committed; the timer of a clock may have a transaction of its own. */
    CLOCKS_CLAIM_IN_A_TRANSACTION_OF_ITS_OWN(noClasses().that().haveSimpleNameEndingWith("Clock")
            .should().callMethodWhere(describe("work is claimed without a new transaction", Rules::claimsWithin))),

    NOBODY_PRINTS(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS),

    NAMES_SAY_SOMETHING(noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")),

    PAGES_ARE_IN_THE_WEB(noClasses().that().resideOutsideOfPackages("org.spoc.*.web..", "org.spoc.*.api..")
            .and(not(describe("are records", JavaClass::isRecord)))
            .should().haveSimpleNameEndingWith("Page"));

    private final ArchRule rule;

    Rules(ArchRule rule) {
        this.rule = rule;
    }

    ArchRule rule() {
        return rule;
    }

    private static boolean claimsWithin(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        return call.getTarget().getName().equals("claim") && !owner.equals(call.getOriginOwner())
                && owner.tryGetAnnotationOfType(TransactionAttribute.class).map(TransactionAttribute::value).orElse(null) != TransactionAttributeType.REQUIRES_NEW;
    }

    private static boolean asksTheTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean now = owner.startsWith("java.time.") && call.getTarget().getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean millis = owner.equals("java.lang.System") && call.getTarget().getName().equals("currentTimeMillis");
        return now || millis;
    }
}
