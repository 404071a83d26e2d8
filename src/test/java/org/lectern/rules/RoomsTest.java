package org.lectern.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use whom: one row a room, as the table in docs/architecture.md has it. */
final class RoomsTest {

    private static final String ROOT = "org.lectern.";

    private static final JavaClasses LECTERN =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.lectern");

    private static final String[] LANGUAGE = {"java..", "javax.crypto..", "org.jspecify..", "org.lectern.contract"};

    /**
     * @param name of the room's package below the root
     * @param mayUse packages besides the language's and the room's own
     */
    record Room(String name, List<String> mayUse) {
        static Room of(String name, String... mayUse) {
            return new Room(name, List.of(mayUse));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String SPARK = "org.apache.spark..";
    private static final String DUCKDB = "org.duckdb..";
    private static final String TABLESAW = "tech.tablesaw..";
    private static final String CSV = "org.apache.commons.csv..";
    private static final String JSON = "tools.jackson..";

    static Stream<Room> rooms() {
        return Stream.of(
                Room.of("contract"),
                Room.of("home"),
                Room.of("stats"),
                Room.of("figure"),
                Room.of("text"),
                Room.of("coursetext.clean", "org.jsoup.."),
                Room.of(
                        "drafts",
                        ROOT + "analysis.content",
                        ROOT + "coursetext..",
                        ROOT + "stats..",
                        ROOT + "study",
                        CSV,
                        "javax.xml.stream.."),
                Room.of("sample", ROOT + "stats.."),
                Room.of("study", DUCKDB, TABLESAW),
                // Only in the profile of its name.
                Room.of("spark", ROOT + "study", TABLESAW, CSV, SPARK, "scala.."),
                Room.of(
                        "ingest",
                        ROOT + "study..",
                        TABLESAW,
                        CSV,
                        JSON,
                        "com.ibm.icu..",
                        "org.jsoup..",
                        "org.sqlite..",
                        "javax.xml.stream.."),
                Room.of("learning", ROOT + "stats..", "smile.."),
                Room.of("coursetext", ROOT + "stats..", "org.jsoup.."),
                Room.of("evaluation", ROOT + "learning..", ROOT + "stats.."),
                Room.of("recommend", ROOT + "evaluation..", ROOT + "stats.."),
                Room.of(
                        "analysis",
                        ROOT + "study..",
                        ROOT + "figure..",
                        ROOT + "stats..",
                        ROOT + "learning..",
                        ROOT + "evaluation..",
                        ROOT + "recommend..",
                        ROOT + "coursetext..",
                        TABLESAW,
                        "org.apache.commons.text.."),
                Room.of("sharing", ROOT + "analysis", ROOT + "study..", ROOT + "figure..", TABLESAW),
                Room.of(
                        "cards",
                        ROOT + "analysis",
                        ROOT + "analysis.all",
                        ROOT + "figure",
                        ROOT + "report",
                        ROOT + "stats..",
                        ROOT + "study..",
                        TABLESAW),
                Room.of("ledger", ROOT + "stats..", CSV),
                Room.of("json", ROOT + "study", JSON),
                Room.of(
                        "messages",
                        ROOT + "analysis",
                        ROOT + "analysis.risk",
                        ROOT + "json",
                        ROOT + "ledger",
                        ROOT + "report",
                        ROOT + "study",
                        ROOT + "text",
                        TABLESAW,
                        CSV,
                        JSON,
                        "com.samskivert.mustache..",
                        "org.apache.james.mime4j.."),
                Room.of(
                        "language",
                        ROOT + "drafts",
                        ROOT + "json",
                        ROOT + "messages",
                        ROOT + "text",
                        "javax.net.ssl..",
                        JSON),
                Room.of(
                        "keep",
                        ROOT + "analysis",
                        ROOT + "cards",
                        ROOT + "ingest..",
                        ROOT + "json",
                        ROOT + "study..",
                        TABLESAW,
                        JSON),
                Room.of(
                        "model",
                        ROOT + "analysis",
                        ROOT + "analysis.content",
                        ROOT + "analysis.next",
                        ROOT + "analysis.predictor",
                        ROOT + "analysis.risk",
                        ROOT + "evaluation..",
                        ROOT + "keep",
                        ROOT + "learning..",
                        ROOT + "recommend..",
                        ROOT + "stats..",
                        ROOT + "study..",
                        JSON),
                Room.of(
                        "runs",
                        ROOT + "analysis",
                        ROOT + "analysis.all",
                        ROOT + "analysis.next",
                        ROOT + "analysis.predictor",
                        ROOT + "evaluation..",
                        ROOT + "json",
                        ROOT + "model",
                        ROOT + "report",
                        ROOT + "stats..",
                        ROOT + "study",
                        TABLESAW),
                Room.of(
                        "upkeep",
                        ROOT + "analysis",
                        ROOT + "evaluation..",
                        ROOT + "json",
                        ROOT + "model",
                        ROOT + "recommend",
                        ROOT + "runs",
                        ROOT + "stats..",
                        ROOT + "study",
                        JSON),
                Room.of(
                        "server",
                        ROOT + "model",
                        ROOT + "upkeep",
                        ROOT + "evaluation..",
                        ROOT + "analysis",
                        ROOT + "analysis.content",
                        ROOT + "analysis.next",
                        ROOT + "analysis.predictor",
                        ROOT + "analysis.risk",
                        ROOT + "learning..",
                        ROOT + "stats..",
                        JSON,
                        "io.javalin..",
                        "io.micrometer..",
                        "io.prometheus..",
                        "jakarta.servlet..",
                        "kotlin..",
                        "org.eclipse.jetty.."),
                Room.of("render", ROOT + "figure..", "javafx..", "smile.plot..", JSON, "com.sun.javafx.."),
                Room.of(
                        "report",
                        ROOT + "analysis",
                        ROOT + "study..",
                        ROOT + "figure..",
                        ROOT + "render..",
                        TABLESAW,
                        CSV,
                        "org.dhatim.fastexcel..",
                        JSON),
                Room.of(
                        "handout",
                        ROOT + "analysis",
                        ROOT + "analysis.all",
                        ROOT + "cards",
                        ROOT + "study..",
                        ROOT + "figure..",
                        ROOT + "render",
                        ROOT + "report..",
                        ROOT + "sharing",
                        TABLESAW,
                        "org.apache.poi..",
                        "org.apache.xmlbeans..",
                        "org.apache.commons.compress..",
                        "org.apache.commons.io.function",
                        "org.openxmlformats.schemas.."));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyRoomUsesOnlyWhatItMay(Room room) {
        List<String> allowed = new ArrayList<>(List.of(LANGUAGE));
        allowed.add(ROOT + room.name() + "..");
        allowed.addAll(room.mayUse());
        classes()
                .that(resideInAPackage(ROOT + room.name() + ".."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new))
                        .or(DescribedPredicate.describe("arrays of primitives", JavaClass::isPrimitive)))
                .allowEmptyShould(true)
                .check(LECTERN);
    }

    @Test
    void everyPackageIsInARoomThatHasARow() {
        Set<String> known = new TreeSet<>(List.of("cli", "workbench"));
        rooms().map(room -> room.name().split("\\.", 2)[0]).forEach(known::add);
        Set<String> strangers = new TreeSet<>();
        for (JavaClass each : LECTERN) {
            String below = each.getPackageName().equals("org.lectern")
                    ? ""
                    : each.getPackageName().substring(ROOT.length()).split("\\.", 2)[0];
            if (!below.isEmpty() && !known.contains(below)) {
                strangers.add(below);
            }
        }
        assertEquals(Set.of(), strangers);
    }

    /** The rooms of the import from the way in to what knows least: each may use those after it and none before. */
    private static final List<String> INGEST = List.of(
            ROOT + "ingest.door",
            ROOT + "ingest.load",
            ROOT + "ingest.report",
            ROOT + "ingest.file",
            ROOT + "ingest.page",
            ROOT + "ingest.sheet",
            ROOT + "ingest.database",
            ROOT + "ingest.text",
            ROOT + "ingest",
            ROOT + "ingest.source",
            ROOT + "ingest.event");

    @Test
    void theRoomsOfTheImportUseOneAnotherInOneDirection() {
        for (int i = 1; i < INGEST.size(); i++) {
            noClasses()
                    .that(resideInAPackage(INGEST.get(i)))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(INGEST.subList(0, i).toArray(String[]::new)))
                    .check(LECTERN);
        }
        Set<String> packages = new TreeSet<>();
        LECTERN.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "ingest"))
                .forEach(packages::add);
        assertEquals(new TreeSet<>(INGEST), packages);
    }

    /** Whoever puts another engine behind a study writes these anew, and no other class. */
    @Test
    void threeClassesKnowTheEngine() {
        noClasses()
                .that()
                .haveNameNotMatching("org\\.lectern\\.study\\.(Workspace|RowAppender|StatementProgress)")
                .should()
                .dependOnClassesThat(resideInAPackage(DUCKDB))
                .check(LECTERN);
    }

    @Test
    void oneRoomKnowsSpark() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "spark..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(SPARK, ROOT + "spark.."))
                .check(LECTERN);
    }

    @Test
    void whoAsksAStudyDoesNotKnowWhatAnswers() {
        noClasses()
                .that(resideInAnyPackage(ROOT + "study..", ROOT + "analysis..", ROOT + "model..", ROOT + "report.."))
                .and()
                .haveNameNotMatching("org\\.lectern\\.study\\.Workspace.*")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + "study.Workspace")
                .check(LECTERN);
    }

    @Test
    void noPackageCirclesInRender() {
        noClasses()
                .that(resideInAPackage("org.lectern.render"))
                .should()
                .dependOnClassesThat(resideInAPackage("org.lectern.render.*.."))
                .check(LECTERN);
    }

    @Test
    void analysesDoNotKnowOneAnother() {
        slices().matching("org.lectern.analysis.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage("org.lectern.analysis.all"), DescribedPredicate.alwaysTrue())
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        resideInAnyPackage(ROOT + "analysis.rate", ROOT + "analysis.panel", ROOT + "analysis.content"))
                .check(LECTERN);
    }

    @Test
    void onlyTheListKnowsTheAnalyses() {
        noClasses()
                .that(resideInAPackage("org.lectern.analysis"))
                .should()
                .dependOnClassesThat(resideInAPackage("org.lectern.analysis.*.."))
                .check(LECTERN);
    }

    @Test
    void javaFxIsKnownInRenderAndWorkbenchOnly() {
        noClasses()
                .that(resideInAPackage("org.lectern.."))
                .and()
                .resideOutsideOfPackages("org.lectern.render..", "org.lectern.workbench..")
                .should()
                .dependOnClassesThat(resideInAPackage("javafx.."))
                .check(LECTERN);
    }

    @Test
    void nobodyUsesTheWorkbenchButItselfAndMain() {
        noClasses()
                .that(resideInAPackage("org.lectern.."))
                .and()
                .resideOutsideOfPackages("org.lectern.workbench..", "org.lectern")
                .should()
                .dependOnClassesThat(resideInAPackage("org.lectern.workbench.."))
                .check(LECTERN);
    }

    @Test
    void viewModelsKnowNoScreen() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are JavaFX but neither beans nor collections nor what ends a subscription to them",
                        used -> used.getPackageName().startsWith("javafx.")
                                && !used.isEquivalentTo(Subscription.class)
                                && !used.getPackageName().startsWith("javafx.beans")
                                && !used.getPackageName().startsWith("javafx.collections")))
                .check(LECTERN);
    }

    /**
     * Five stand outside: what starts JavaFX where there is no window, what Ctrl-C runs on the command line, what takes a file's hash
     * while DuckDB reads the file, the service, whose requests have threads of their own, and what takes an answer from the network.
     */
    @Test
    void threadsAreStartedByTheTaskRunnerOnly() {
        noClasses()
                .that(resideInAPackage("org.lectern.."))
                .and()
                .resideOutsideOfPackages("org.lectern.workbench.task", "org.lectern.server")
                .and()
                .haveSimpleNameNotStartingWith("OffscreenToolkit")
                .and()
                .haveSimpleNameNotStartingWith("Interruption")
                .and()
                .haveSimpleNameNotStartingWith("FileHash")
                .and()
                .haveSimpleNameNotStartingWith("TableCopies")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + "language.FirstBytes")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "start threads",
                        used -> used.isAssignableTo(java.util.concurrent.Executor.class)
                                || used.isEquivalentTo(java.util.concurrent.Executors.class)
                                || used.isEquivalentTo(java.util.concurrent.CompletableFuture.class)
                                || used.isAssignableTo(java.util.Timer.class)
                                || used.getName().equals("javafx.concurrent.Task")
                                || used.getName().equals("javafx.concurrent.Service")))
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould()
                .callMethod(Thread.class, "ofVirtual")
                .orShould()
                .callMethod(Thread.class, "ofPlatform")
                .check(LECTERN);
    }

    /** What is read of somebody's data leaves this computer nowhere else. */
    @Test
    void fewRoomsKnowTheNetwork() {
        noClasses()
                .that(resideInAPackage("org.lectern.."))
                .and()
                .resideOutsideOfPackages("org.lectern.server..", "org.lectern.language..", "org.lectern.runs..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi.."))
                .orShould()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "connect to other computers",
                        used -> used.isAssignableTo(java.net.Socket.class)
                                || used.isAssignableTo(java.net.ServerSocket.class)
                                || used.isAssignableTo(java.net.DatagramSocket.class)
                                || used.isAssignableTo(java.net.URLConnection.class)
                                || used.isAssignableTo(java.nio.channels.NetworkChannel.class)))
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "open what an address leads to",
                        call -> call.getTargetOwner().isEquivalentTo(java.net.URL.class)
                                && call.getName().startsWith("open")))
                .check(LECTERN);
    }

    /** Whoever writes messages knows nobody who could send anything, and the command line asks no model. */
    @Test
    void aLanguageModelIsKnownInTheWindowOnly() {
        noClasses()
                .that(resideInAPackage("org.lectern.."))
                .and()
                .resideOutsideOfPackages(
                        "org.lectern.language..",
                        "org.lectern.workbench.tab.catalogue",
                        "org.lectern.workbench.tab.messages")
                .should()
                .dependOnClassesThat(resideInAPackage("org.lectern.language.."))
                .check(LECTERN);
    }

    @Test
    void onlyTheTaskRunnerAndTheOffscreenToolkitReachForTheScreensThread() {
        noClasses()
                .that(resideInAPackage("org.lectern.."))
                .and()
                .resideOutsideOfPackage("org.lectern.workbench.task")
                .and()
                .haveSimpleNameNotStartingWith("OffscreenToolkit")
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class)
                .check(LECTERN);
    }

    @Test
    void nothingStaticChanges() {
        fields().that()
                .areStatic()
                .and(DescribedPredicate.describe(
                        "written by hand", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .beFinal()
                .check(LECTERN);
    }

    @Test
    void parametersAndFindingsAreRecords() {
        classes()
                .that(resideInAPackage("org.lectern.analysis.*.."))
                .and()
                .haveSimpleNameEndingWith("Params")
                .or()
                .haveSimpleNameEndingWith("Findings")
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .check(LECTERN);
    }

    @Test
    void namesAreTheFieldsWords() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .check(LECTERN);
    }

    @Test
    void nobodyWritesFxmlOrPrintsButTheCommandLine() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("javafx.fxml.."))
                .check(LECTERN);
        noClasses()
                .that(resideInAPackage("org.lectern.."))
                .and()
                .resideOutsideOfPackages("org.lectern.cli..", "org.lectern")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(LECTERN);
    }
}
