package org.lectern.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.analysis.all.Analyses;
import org.lectern.analysis.engagement.EngagementAnalysis;
import org.lectern.analysis.explore.ExploreAnalysis;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.sharing.Disclosed;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;

/** What is chosen for whom. */
class HandoutTest {

    private static final Map<String, Problem> UNANSWERED = unanswered();

    private static Map<String, Problem> unanswered() {
        Problem lacking = new Problem("no-activity", Map.of(), "This study tells nothing of lessons.", "Export them.");
        Map<String, Problem> unanswered = new LinkedHashMap<>();
        unanswered.put("weeks", lacking);
        unanswered.put("risk", lacking);
        return unanswered;
    }

    private static Section churn(Audience audience) {
        return SampleAnswers.handout(HandoutOptions.standard().withAudience(audience))
                .sections()
                .getFirst();
    }

    private static List<String> figures(Section section) {
        return section.plates().stream()
                .map(plate -> plate.figure().caption().id())
                .toList();
    }

    private static List<String> tables(Section section) {
        return section.allTables().map(NamedTable::name).toList();
    }

    @Test
    void managementGetsTheAnswerAndOneFigure() {
        Section section = churn(Audience.MANAGEMENT);
        assertEquals("One of three views stops early.", section.reading().headline());
        assertEquals(List.of("by_course"), figures(section));
        assertEquals(List.of("courses"), tables(section));
        assertEquals(List.of(), section.reading().sentences());
        assertEquals(List.of(), section.reading().actions());
        assertEquals(List.of(), section.method());
        assertEquals(
                List.of("Three views are few."),
                section.reading().notices().stream().map(Notice::sentence).toList());
    }

    @Test
    void teachersAlsoGetEvidenceActionsAndVideos() {
        Section section = churn(Audience.TEACHERS);
        assertEquals(List.of("by_course", "by_video"), figures(section));
        assertEquals(List.of("courses", "videos"), tables(section));
        assertEquals(List.of("That is 33.3 %."), section.reading().sentences());
        assertEquals(
                List.of("Watch " + SampleAnswers.NASTY + " once."),
                section.reading().actions());
        assertEquals(1, section.reading().notices().size());
        assertEquals(List.of(), section.method());
    }

    @Test
    void oneselfGetsEverythingButLearners() {
        Section section = churn(Audience.MYSELF);
        assertEquals(List.of("by_course", "by_video", "by_line"), figures(section));
        assertEquals(List.of("courses", "videos", "bins"), tables(section));
        assertEquals(2, section.reading().notices().size());
        assertTrue(section.method().stream()
                .anyMatch(detail ->
                        detail.name().equals("threshold") && detail.value().equals("50")));
    }

    /** Churn and Drop-off may find the same of a video, in the same words. */
    @Test
    void whatTwoAnswersFindIsSaidOnce() {
        Handout handout = Handout.of(
                HandoutOptions.standard(),
                List.of(),
                new ToldAnswers(
                        new TreeMap<>(
                                Map.of("clusters", SampleAnswers.clusters(), "struggle", SampleAnswers.clusters())),
                        List.of(),
                        List.of()),
                Map.of());
        assertEquals(
                List.of("Groups differ."),
                handout.claims().stream().map(Handout.Claim::sentence).toList());
    }

    private static Handout asked(HandoutOptions options, int learners) {
        try (Study study = SampleAnswers.study(learners)) {
            Map<String, Findings> answers = new LinkedHashMap<>();
            for (Analysis<?> analysis : List.of(new ExploreAnalysis(), new EngagementAnalysis())) {
                answers.put(analysis.id(), analysis.answer(Choices.standard(), study, TaskContext.quiet()));
            }
            return Handout.of(options, study, answers, UNANSWERED, TaskContext.quiet());
        }
    }

    @Test
    void learnersAreInItOnlyWhenAskedFor() {
        HandoutOptions everything = HandoutOptions.standard().withAudience(Audience.MYSELF);
        Handout without = asked(everything, 20);
        assertFalse(without.toString().contains("learner-"), without::toString);
        assertEquals(
                "No learner is named in this report, and no number in it tells of fewer than 10.", without.learners());

        Handout with = asked(everything.withLearners(true), 20);
        assertTrue(with.toString().contains("learner-"), with::toString);
        assertTrue(with.learners().startsWith("This report has rows of single learners."), with.learners());
    }

    @Test
    void nothingIsHandedOverOfFewerLearnersThanMayBeToldOf() {
        assertEquals(
                "too-few-to-tell",
                assertThrows(
                                ProblemException.class,
                                () -> asked(HandoutOptions.standard().withFewest(20), 19))
                        .problem()
                        .code());
    }

    /** Sixty learners watch ART and BIO, three of them LAW and HIS as well: what is left besides BIO must be enough. */
    @Test
    void coursesOfWhichNothingIsToldAreNotNamedAnywhere() {
        try (Study study = StudyFixture.of(IntStream.range(0, 246)
                .mapToObj(i -> new View(
                        "learner-" + (i < 240 ? i % 60 : i % 3),
                        "video-" + (i < 240 ? i / 60 : i / 3),
                        i < 120 ? "ART" : i < 240 ? "BIO" : i < 243 ? "LAW" : "HIS",
                        20 + i % 60))
                .toList())) {
            Study seen = study.filtered(Filter.everything().withCourses(List.of("ART", "BIO", "HIS", "LAW")));
            Findings found = new ExploreAnalysis().answer(Choices.standard(), seen, TaskContext.quiet());
            HandoutOptions options = HandoutOptions.standard().withAudience(Audience.MYSELF);
            Handout told = Handout.of(options, seen, Map.of("explore", found), Map.of(), TaskContext.quiet());
            assertFalse(told.toString().contains("LAW"), told::toString);
            assertEquals("Filter: courses 3 not named here, BIO.", told.data().getLast());
            Handout all = Handout.of(
                    options.withLearners(true), seen, Map.of("explore", found), Map.of(), TaskContext.quiet());
            assertEquals("Filter: courses ART, BIO, HIS and 1 more.", all.data().getLast());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatKnowsNoLearnersIsToldAsItIs(boolean withLearners) {
        try (Study study = StudyFixture.ofTotals(
                "VALUES ('Basalt', 'ART', 100, 60, 30, 45.0, 300.0, NULL),"
                        + " ('Gneiss', 'ART', 7, 4, 3, 71.0, 200.0, NULL)",
                "")) {
            Findings found = new ExploreAnalysis().answer(Choices.standard(), study, TaskContext.quiet());
            Handout told = Handout.of(
                    HandoutOptions.standard().withLearners(withLearners),
                    study,
                    Map.of("explore", found),
                    Map.of(),
                    TaskContext.quiet());
            assertEquals(
                    "These data do not tell who watched, so no number in this report is of a person who is known.",
                    told.learners());
            assertTrue(told.toString().contains("Gneiss"), told::toString);
            assertTrue(told.data().contains("107 plays by unknown viewers."), told.data()::toString);
        }
    }

    private static final String NOT_TOLD = "What this analysis says first is about few learners, and is not told here.";

    @Test
    void anAnswerThatMayNotBeToldBeginsWithItsFigureOrIsNamed() {
        Findings whole = SampleAnswers.churn();
        Reading plain = new Reading(NOT_TOLD, List.of(), List.of(), List.of());
        Findings shown = new Findings(whole.figures(), whole.tables(), plain, whole.provenance());
        Findings nothing = new Findings(List.of(), whole.tables(), plain, whole.provenance());
        ToldAnswers told = ToldAnswers.of(
                List.of("churn", "explore", "risk", "weeks"),
                List.of(),
                0,
                new Disclosed(
                        Map.of("churn", whole, "explore", shown, "risk", nothing),
                        List.of("Few are left out."),
                        Set.of()));
        assertEquals(List.of("churn", "explore"), List.copyOf(told.findings().keySet()));
        assertEquals(whole, told.findings().get("churn"));
        assertEquals(
                "In words: " + SampleAnswers.NASTY,
                Objects.requireNonNull(told.findings().get("explore")).reading().headline());
        assertEquals(
                List.of(
                        "Few are left out.",
                        "Nothing is told of Learners at risk, From week to week: it would be about single learners, or too few."),
                told.withheld());
    }

    @Test
    void whatStandsOutIsSaidFirstThenWhatOthersFind() {
        Handout handout = SampleAnswers.handout(HandoutOptions.standard());
        assertTrue(handout.sure());
        assertEquals(
                List.of("Video " + SampleAnswers.NASTY + " loses more.", "Groups differ."),
                handout.claims().stream().map(Handout.Claim::sentence).toList());
        assertEquals(List.of("Watch " + SampleAnswers.NASTY + " once."), handout.actions());
    }

    @Test
    void whereNothingIsSureTheAnswersAreToldInShort() {
        Handout handout = Handout.of(
                HandoutOptions.standard(),
                List.of(),
                ToldAnswers.everything(Map.of("clusters", SampleAnswers.unsure()), List.of()),
                Map.of());
        assertFalse(handout.sure());
        assertEquals(
                List.of("Learners do not fall into groups."),
                handout.claims().stream().map(Handout.Claim::sentence).toList());
    }

    @Test
    void whatCouldNotBeAnsweredIsNamedOnceForEachReason() {
        Handout handout = asked(HandoutOptions.standard(), 20);
        assertEquals(
                "Not in this report: From week to week, Learners at risk. This study tells nothing of lessons.",
                handout.limits().getLast());
        assertTrue(handout.data().contains("80 views by 20 learners."), handout.data()::toString);
        assertTrue(handout.data().contains("4 videos, 2 courses."), handout.data()::toString);
    }

    @Test
    void withoutAnAnswerThereIsNothingToHandOver() {
        try (Study study = SampleAnswers.study(20)) {
            ProblemException trouble = assertThrows(
                    ProblemException.class,
                    () -> Handout.of(
                            HandoutOptions.standard(),
                            study,
                            Map.<String, Findings>of(),
                            Map.of(),
                            TaskContext.quiet()));
            assertEquals("nothing-to-hand-over", trouble.problem().code());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 21, -1})
    void numbersOfFewLearnersAreNotToldAtAll(int fewest) {
        HandoutOptions usual = HandoutOptions.standard();
        assertEquals(
                "fewest",
                assertThrows(ProblemException.class, () -> usual.withFewest(fewest))
                        .problem()
                        .code());
    }

    @Test
    void aTitleIsOneLineThatCanBeShown() {
        HandoutOptions options = HandoutOptions.standard();
        assertEquals(
                "Spring, as seen", options.withTitle("  Spring,\n as\tseen ").title());
        assertEquals(
                "🧪".repeat(199) + "…", options.withTitle("🧪".repeat(10_000)).title());
        assertEquals("🧪".repeat(200), options.withTitle("🧪".repeat(200)).title());
    }

    @Test
    void everyAnalysisHasATopicOfItsOwn() {
        List<String> topics =
                Analyses.all().stream().map(Analysis::id).map(Section::topic).toList();
        assertEquals(topics.size(), topics.stream().distinct().count(), topics::toString);
    }
}
