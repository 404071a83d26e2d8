package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;

/** Where a cluster listens, and what of that may be told. */
class ClusterAddressTest {

    @Test
    void isReadAsSparkWritesIt() {
        assertEquals(
                new ClusterAddress.Written(new ClusterAddress("lake.uni.edu", 443), Optional.empty()),
                ClusterAddress.parse("sc://lake.uni.edu:443"));
        assertEquals(
                new ClusterAddress.Written(new ClusterAddress("lake", 15002), Optional.of("hush")),
                ClusterAddress.parse(" sc://lake/;token=hush "));
        assertEquals(
                "sc://lake:15002",
                ClusterAddress.parse("sc://lake/;token=hush").address().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lake:15002",
                "sc://",
                "sc://lake:0",
                "sc://lake:99999",
                "sc://lake/;use_ssl=false;token=hush"
            })
    void whatIsNoneIsRefusedWithoutRepeatingIt(String text) {
        Problem problem = assertThrows(ProblemException.class, () -> ClusterAddress.parse(text))
                .problem();
        assertEquals("no-cluster-address", problem.code());
        assertFalse(problem.toString().contains("hush"), problem::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "[::1]", "[0:0:0:0:0:0:0:1]"})
    void isThisMachine(String host) {
        assertTrue(ClusterAddress.parse("sc://" + host).address().isLoopback());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost.evil.org", "128.0.0.1", "127.0.0.1.evil.org", "[::2]", "[1::1]", "10.0.0.1"})
    void isAnother(String host) {
        assertFalse(ClusterAddress.parse("sc://" + host).address().isLoopback());
    }

    @Test
    void whoeverHasNoDriverIsToldHowToGetOne() {
        Thread.currentThread().setContextClassLoader(ClusterDriver.class.getClassLoader());
        if (java.util.ServiceLoader.load(ClusterDriver.class).findFirst().isEmpty()) {
            Problem none =
                    assertThrows(ProblemException.class, ClusterDrivers::here).problem();
            assertEquals("no-cluster-driver", none.code());
            assertTrue(none.remedy().contains("-Pspark"), none::remedy);
        }
    }
}
