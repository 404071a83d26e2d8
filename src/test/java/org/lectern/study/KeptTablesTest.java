package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.study.KeptTables.Lease;

class KeptTablesTest {

    private final List<String> made = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final KeptTables tables = new KeptTables(dropped::add);

    private Lease lease(String name) {
        return tables.lease(List.of(new Engine.View(name, "SELECT 1", true)), () -> {
            made.add(name);
            return name + made.size();
        });
    }

    @Test
    void whatIsAskedForAgainIsMadeOnce() {
        try (Lease first = lease("a");
                Lease second = lease("a")) {
            assertEquals(first.table(), second.table());
        }
        lease("a").close();
        assertEquals(List.of("a"), made);
        assertEquals(List.of(), dropped);
    }

    @Test
    void theOneNotUsedForLongestGoes() {
        lease("a").close();
        lease("b").close();
        lease("a").close();
        lease("c").close();
        assertEquals(List.of("b2"), dropped);
        lease("b").close();
        assertEquals(List.of("b2", "a1"), dropped);
    }

    @Test
    void noneGoesWhileItIsUsed() {
        Lease used = lease("a");
        lease("b").close();
        lease("c").close();
        assertEquals(List.of(), dropped);
        used.close();
        assertEquals(List.of("a1"), dropped);
    }

    /** While one is made, another is made and put: the later one goes at once. */
    @Test
    void ofTwoThatAreMadeAtOnceOneStays() {
        List<Engine.View> view = List.of(new Engine.View("a", "SELECT 1", true));
        try (Lease outer = tables.lease(view, () -> {
            tables.lease(view, () -> "inner").close();
            return "outer";
        })) {
            assertEquals("inner", outer.table());
            assertEquals(List.of("outer"), dropped);
        }
    }
}
