package ml.ispovesti;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import ml.ispovesti.cli.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The borders of docs/decisions/0002: who may use whom. A package that is not named here fails the test. */
class ArchitectureTest {

    private static final String ROOT = "ml.ispovesti.";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ml.ispovesti");

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("time", Set.of()),
            Map.entry("problem", Set.of()),
            Map.entry("data", Set.of()),
            Map.entry("queue", Set.of()),
            Map.entry("web", Set.of("sharing", "arena", "published", "confession")),
            Map.entry("metrics", Set.of()),
            Map.entry("tally", Set.of()),
            Map.entry("confession", Set.of("problem")),
            Map.entry("visitor", Set.of("problem", "data")),
            Map.entry("reaction", Set.of("confession", "staff", "visitor", "tally", "problem")),
            Map.entry("generator", Set.of("queue", "confession")),
            Map.entry("generation", Set.of("generator", "queue", "confession", "visitor", "tally", "problem", "data")),
            Map.entry("gpt2", Set.of("generator", "confession", "data")),
            Map.entry("arena", Set.of("confession", "visitor", "reaction", "problem")),
            Map.entry("published", Set.of("confession", "visitor", "reaction", "problem")),
            Map.entry("sharing", Set.of("confession", "problem", "data")),
            Map.entry(
                    "promotion",
                    Set.of("staff", "arena", "reaction", "published", "confession", "tally", "problem", "data", "cli")),
            Map.entry("house", Set.of("arena", "generation", "confession")),
            Map.entry("comment", Set.of("published", "reaction", "confession", "visitor", "tally", "problem")),
            Map.entry(
                    "me",
                    Set.of(
                            "arena",
                            "generation",
                            "promotion",
                            "moderation",
                            "comment",
                            "reaction",
                            "confession",
                            "visitor",
                            "problem",
                            "data")),
            Map.entry(
                    "moderation",
                    Set.of(
                            "generation",
                            "generator",
                            "comment",
                            "published",
                            "confession",
                            "staff",
                            "visitor",
                            "tally",
                            "problem",
                            "data")),
            Map.entry("corpus", Set.of("confession", "cli")),
            Map.entry("crawl", Set.of("confession", "cli")),
            Map.entry("preparation", Set.of("corpus", "confession", "cli")),
            Map.entry("training", Set.of("gpt2", "corpus", "cli")),
            Map.entry("evaluation", Set.of("training", "gpt2", "generator", "corpus", "confession", "cli")),
            Map.entry("stock", Set.of("corpus", "staff", "confession", "problem")),
            Map.entry("staff", Set.of("visitor", "confession", "problem", "data", "cli")),
            Map.entry("admin", Set.of("staff", "generation", "generator", "problem")),
            Map.entry("backup", Set.of("cli", "data")),
            Map.entry(
                    "dashboard",
                    Set.of(
                            "staff",
                            "promotion",
                            "generation",
                            "generator",
                            "arena",
                            "confession",
                            "tally",
                            "problem",
                            "data")),
            Map.entry("cli", Set.of("data")),
            Map.entry("simulation", Set.of("arena", "promotion", "reaction")),
            Map.entry(
                    "workbench",
                    Set.of(
                            "cli",
                            "corpus",
                            "gpt2",
                            "training",
                            "generator",
                            "confession",
                            "arena",
                            "promotion",
                            "simulation")));

    static Stream<String> features() {
        return ALL.stream()
                .map(javaClass ->
                        javaClass.getPackageName().substring(ROOT.length()).split("\\.")[0])
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("features")
    void feature_usesOnlyWhatItMay(String feature) {
        String[] allowed = Stream.concat(Stream.of(feature), MAY_USE.get(feature).stream())
                .map(name -> ROOT + name + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(ROOT + feature + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage(ROOT + "."))))
                .check(ALL);
    }

    @Test
    void features_haveNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void onlyTheModel_knowsDjl() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "gpt2..", ROOT + "training..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl..")
                .check(ALL);
    }

    @Test
    void commands_areBeans() {
        classes()
                .that()
                .implement(Command.class)
                .should()
                .beAnnotatedWith(Dependent.class)
                .check(ALL);
    }

    @Test
    void generators_knowNoDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "generator..", ROOT + "gpt2..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.transaction..", "io.quarkus.hibernate..", "io.quarkus.narayana..", "java.sql..")
                .check(ALL);
    }

    @Test
    void time_comesFromTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "time..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(ALL);
    }

    @Test
    void randomness_isPassedIn() {
        noClasses()
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(ALL);
    }
}
