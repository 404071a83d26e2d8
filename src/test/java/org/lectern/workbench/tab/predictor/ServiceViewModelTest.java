package org.lectern.workbench.tab.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.contract.Problem;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.Samples;
import org.lectern.workbench.task.InlineTaskRunner;

class ServiceViewModelTest {

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final ObjectProperty<@Nullable CompletionModel> trained =
            new SimpleObjectProperty<>(SampleModels.corrected());
    private final List<String> told = new ArrayList<>();
    private final ServiceViewModel model = new ServiceViewModel(desk, tasks, trained, this::start);

    private PredictionServer start(CompletionModel served, String host, int port) {
        if (port == 80) {
            throw new Problem("port-in-use", Map.of(), "Port 80 is in use.", "Choose another port.").asException();
        }
        told.add("started " + served.mode());
        return new PredictionServer() {
            @Override
            public URI address() {
                return URI.create("http://" + host + ":" + port);
            }

            @Override
            public void close() {
                told.add("closed");
            }
        };
    }

    @Test
    void startsOnTheChosenPortAndStops() {
        model.portProperty().set(5001);
        model.start();
        assertEquals(
                URI.create("http://127.0.0.1:5001"),
                Objects.requireNonNull(model.runningProperty().get()).address());
        model.start();
        assertEquals(List.of("started CORRECTED"), told);
        model.stop();
        assertNull(model.runningProperty().get());
        assertEquals("The service has stopped.", model.saidProperty().get());
        assertEquals(List.of("started CORRECTED", "closed"), told);
    }

    @Test
    void saysWhyItDoesNotRun() {
        model.portProperty().set(80);
        model.start();
        assertNull(model.runningProperty().get());
        assertFalse(model.busyProperty().get());
        assertEquals(
                "Port 80 is in use. Choose another port.", model.saidProperty().get());
        model.portProperty().set(5000);
        model.start();
        assertNotNull(model.runningProperty().get());
        assertEquals("", model.saidProperty().get());
    }

    @Test
    void isBusyWhileItStartsAndCanBeCancelledThen() {
        tasks.hold();
        model.start();
        assertTrue(model.busyProperty().get());
        model.stop();
        tasks.release();
        assertFalse(model.busyProperty().get());
        assertNull(model.runningProperty().get());
    }

    @Test
    void saysSoWhereItServesAnEarlierModel() {
        model.start();
        trained.set(SampleModels.asPublished());
        assertEquals(
                "It serves the model that was trained before. Stop and start it to serve the new one.",
                model.saidProperty().get());
        model.stop();
        model.start();
        assertEquals("", model.saidProperty().get());
        assertEquals(List.of("started CORRECTED", "closed", "started AS_PUBLISHED"), told);
    }

    @Test
    void endsWithTheStudyAndWithTheTab() {
        model.start();
        desk.importedProperty().set(Samples.imported("autumn.csv"));
        assertEquals("closed", told.getLast());
        model.start();
        model.close();
        assertEquals(4, told.size());
        assertEquals("closed", told.getLast());
    }

    @Test
    void endsEvenIfEndingItIsCancelled() {
        model.start();
        tasks.hold();
        model.stop();
        tasks.close();
        assertNull(model.runningProperty().get());
        assertEquals("closed", told.getLast());
    }

    @Test
    void hasNothingToServeWithoutAModel() {
        trained.set(null);
        model.start();
        assertNull(model.runningProperty().get());
        assertEquals(List.of(), told);
    }
}
