package org.lectern.workbench.tab.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Subject;
import org.lectern.analysis.catalogue.CatalogueAnalysis;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.door.Imported;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.InlineTaskRunner;

class OneItemViewModelTest {

    @TempDir
    private Path folder;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final ObjectProperty<@Nullable Findings> found = new SimpleObjectProperty<>();
    private final OneItemViewModel model = new OneItemViewModel(desk, tasks, found);

    @BeforeEach
    void open() {
        Imported imported = SomeCatalogue.in(folder);
        desk.importedProperty().set(imported);
        found.set(new CatalogueAnalysis().answer(Choices.standard(), imported.study(), TaskContext.quiet()));
    }

    @AfterEach
    void letGo() {
        model.close();
        tasks.close();
        Objects.requireNonNull(desk.importedProperty().get()).study().close();
    }

    private String item() {
        return Objects.requireNonNull(model.itemProperty().get()).id();
    }

    private NamedTable table(String name) {
        return Objects.requireNonNull(found.get()).tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void unseenItReadsNothing() {
        assertEquals(List.of("No item chosen"), model.choice().names());
        assertNull(model.textsProperty().get());
    }

    @Test
    void itemsOfOneTitleAreToldApartByTheirIds() {
        model.show(true);
        assertEquals(
                List.of("No item chosen", "Share: a/b", "Own", "Bin", "Sheets (13)", "Sheets (14)", "Nothing"),
                model.choice().names());
        model.choice().nameProperty().set("Sheets (14)");
        assertEquals("14", item());
        model.choice().nameProperty().set("No item chosen");
        assertNull(model.itemProperty().get());
        assertTrue(model.near().isEmpty());
    }

    /** The nearest of 10 is 11, by the answer’s own table. */
    @Test
    void saysWhatIsLikeItAndWhy() {
        model.show(true);
        model.choice().nameProperty().set("Share: a/b");
        OneItemViewModel.Near first = model.near().getFirst();
        assertEquals("Own", first.name());
        assertTrue(first.shared().contains("library") || first.shared().contains("document"), first::toString);
        found.set(null);
        assertTrue(model.near().isEmpty());
    }

    @Test
    void followsRowsOfItemsAndTheVideoThatIsLookedAt() {
        model.follow(table("similar_items"), "12");
        assertNull(model.itemProperty().get());
        model.show(true);
        assertEquals("12", item());
        model.follow(table("alike_counts"), "13");
        assertEquals("12", item());
        desk.subjectProperty().set(new Subject(Subject.Kind.VIDEO, "Own"));
        assertEquals("11", item());
        assertTrue(model.knows(new Subject(Subject.Kind.VIDEO, "Own")));
        assertFalse(model.knows(new Subject(Subject.Kind.LEARNER, "Own")));
    }

    @Test
    void anotherStudyHasOtherItems() {
        model.show(true);
        model.choice().nameProperty().set("Bin");
        Imported before = Objects.requireNonNull(desk.importedProperty().get());
        desk.importedProperty().set(null);
        assertNull(model.itemProperty().get());
        assertEquals(List.of("No item chosen"), model.choice().names());
        desk.importedProperty().set(before);
        assertEquals(7, model.choice().names().size());
    }
}
