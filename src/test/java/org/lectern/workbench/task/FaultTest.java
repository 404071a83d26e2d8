package org.lectern.workbench.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.lectern.contract.Problem;

class FaultTest {

    private static final Problem TOLD = new Problem("fault", Map.of(), "Lectern made a mistake.", "Send us the log.");

    private static String cause(Throwable thrown) {
        return String.valueOf(Fault.of(TOLD, thrown).facts().get("cause"));
    }

    @Test
    void tellsWhatWasThrownAndWhere() {
        IndexOutOfBoundsException thrown = assertThrows(
                IndexOutOfBoundsException.class, () -> List.of("ann", "bob").get(2));
        List<String> lines = cause(thrown).lines().toList();
        assertEquals("java.lang.IndexOutOfBoundsException: Index: 2 Size: 2", lines.getFirst());
        assertTrue(lines.get(1).startsWith("    at java.base/java.util.ImmutableCollections"), lines.get(1));
        assertTrue(lines.get(2).contains("org.lectern.workbench.task.FaultTest"), lines.get(2));
        assertFalse(lines.toString().contains("org.junit"), lines.toString());
    }

    @Test
    void tellsNothingThatTheFileHolds() {
        NumberFormatException thrown = assertThrows(NumberFormatException.class, () -> Integer.parseInt("Ann Smith"));
        String told = cause(new CompletionException("for Ann Smith", thrown));
        assertTrue(told.startsWith("java.util.concurrent.CompletionException\n"), told);
        assertTrue(told.contains("Caused by: java.lang.NumberFormatException\n"), told);
        assertFalse(told.contains("Smith"), told);
    }

    @Test
    void isToldApartFromTroubleWithAFile() {
        assertTrue(Fault.isOne(Fault.of(TOLD, new IllegalStateException())));
        assertFalse(Fault.isOne(TOLD));
    }
}
