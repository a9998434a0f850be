package ml.ispovesti;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The borders of docs/decisions/0002: who may use whom. A package that is not named here fails the test. */
@AnalyzeClasses(packages = "ml.ispovesti", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "ml.ispovesti.";

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("time", Set.of()),
            Map.entry("problem", Set.of()),
            Map.entry("data", Set.of()),
            Map.entry("queue", Set.of()),
            Map.entry("web", Set.of()),
            Map.entry("confession", Set.of("problem")),
            Map.entry("visitor", Set.of("problem")),
            Map.entry("reaction", Set.of("confession", "visitor", "problem")),
            Map.entry("generation", Set.of("confession", "visitor", "problem", "data")),
            Map.entry("gpt2", Set.of("generation")),
            Map.entry("arena", Set.of("confession", "visitor", "reaction", "problem")),
            Map.entry("published", Set.of("confession", "visitor", "reaction", "problem")),
            Map.entry("promotion", Set.of("arena", "published", "confession", "visitor", "problem")),
            Map.entry("house", Set.of("arena", "generation", "confession")),
            Map.entry("me", Set.of("generation", "reaction", "confession", "visitor", "problem")),
            Map.entry("corpus", Set.of("confession")),
            Map.entry("cli", Set.of("corpus", "promotion", "data")));

    @ArchTest
    static void features_useOnlyWhatTheyMay(com.tngtech.archunit.core.domain.JavaClasses all) {
        all.stream()
                .map(javaClass -> feature(javaClass.getPackageName()))
                .distinct()
                .forEach(feature -> {
                    String[] allowed = java.util.stream.Stream.concat(
                                    java.util.stream.Stream.of(feature), MAY_USE.get(feature).stream())
                            .map(name -> ROOT + name + "..")
                            .toArray(String[]::new);
                    classes()
                            .that()
                            .resideInAPackage(ROOT + feature + "..")
                            .should()
                            .onlyDependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.or(
                                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(allowed),
                                    com.tngtech.archunit.base.DescribedPredicate.not(
                                            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                                                    ROOT + "."))))
                            .check(all);
                });
    }

    @ArchTest
    static final ArchRule features_haveNoCycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheModelKnowsDjl = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "gpt2..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..");

    @ArchTest
    static final ArchRule entitiesStayOutOfMessages = noClasses()
            .that()
            .haveNameMatching(".*QueueMessages.*")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(jakarta.persistence.Entity.class);

    @ArchTest
    static final ArchRule time_comesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "time..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule randomness_isPassedIn =
            noClasses().should().callConstructor(Random.class).orShould().callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule fields_areNotInjected = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    private static String feature(String packageName) {
        return packageName.substring(ROOT.length()).split("\\.")[0];
    }
}
