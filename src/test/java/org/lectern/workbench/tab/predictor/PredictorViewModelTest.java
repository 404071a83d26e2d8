package org.lectern.workbench.tab.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.PredictorParams;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.workbench.Borrowed;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.task.InlineTaskRunner;
import org.lectern.workbench.task.TaskState;

class PredictorViewModelTest {

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final ReadyModels analysis = new ReadyModels();
    private final PredictorViewModel model = new PredictorViewModel(desk, tasks, analysis);

    @AfterEach
    void letGo() {
        model.close();
        tasks.close();
    }

    @Test
    void trainsWhenItIsToldToOnly() {
        desk.importedProperty().set(Samples.imported("autumn.csv"));
        model.answer().show(true);
        assertNull(model.trained().getValue());
        model.answer().run();
        assertNotNull(model.trained().getValue());
        model.treesProperty().set(200);
        assertTrue(model.answer().staleProperty().get());
        assertEquals(1, analysis.asked().size());
    }

    /** Until another study opens, or it is given back. */
    @Test
    void theModelOfARunIsAskedInTheStudysPlace() {
        desk.importedProperty().set(Samples.imported("autumn.csv"));
        CompletionModel other = SampleModels.corrected();
        desk.borrowedProperty().set(new Borrowed(other, "first", "spring.csv"));
        assertSame(other, model.asked().getValue());
        model.answer().show(true);
        model.answer().run();
        assertSame(other, model.asked().getValue());
        desk.borrowedProperty().set(null);
        assertSame(model.trained().getValue(), model.asked().getValue());
        desk.borrowedProperty().set(new Borrowed(other, "first", "spring.csv"));
        desk.importedProperty().set(Samples.imported("winter.csv"));
        assertNull(model.asked().getValue());
    }

    @Test
    void asksWithEverySetting() {
        desk.importedProperty().set(Samples.imported("autumn.csv"));
        model.finishedProperty().set(90.0);
        model.thresholdProperty().set(0.6);
        model.treesProperty().set(50);
        model.depthProperty().set(4);
        model.leavesProperty().set(16);
        model.rateProperty().set(0.1);
        model.subsampleProperty().set(0.8);
        model.patienceProperty().set(5);
        model.asPublishedProperty().set(true);
        desk.choicesProperty().set(desk.choicesProperty().get().withSeed(7));
        model.answer().run();
        PredictorParams standard = PredictorParams.of(Choices.standard());
        assertEquals(
                List.of(new PredictorParams(
                        90,
                        50,
                        4,
                        16,
                        0.1,
                        0.8,
                        5,
                        standard.shrinkage(),
                        0.6,
                        standard.resamples(),
                        Mode.AS_PUBLISHED,
                        7)),
                analysis.asked());
    }

    @Test
    void startsFromThePublishedSettings() {
        desk.importedProperty().set(Samples.imported("autumn.csv"));
        model.answer().run();
        assertEquals(List.of(PredictorParams.of(Choices.standard())), analysis.asked());
    }

    @Test
    void canBeCancelledWhileItTrains() {
        desk.importedProperty().set(Samples.imported("autumn.csv"));
        tasks.hold();
        model.answer().run();
        tasks.cancel(model.answer().analysis().id());
        tasks.release();
        assertTrue(model.answer().stateProperty().get() instanceof TaskState.Cancelled);
        CompletionModel trained = model.trained().getValue();
        assertNull(trained);
    }
}
