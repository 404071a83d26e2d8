package org.lectern.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.contract.ProblemException;

class PolicyTest {

    @TempDir
    private Path folder;

    private Policy read(String text) throws IOException {
        return Policy.read(Files.writeString(folder.resolve("policy.json"), text));
    }

    @Test
    void whatIsNotSaidIsAsUsual() throws IOException {
        assertEquals(Policy.USUAL, read("{}"));
        assertEquals(new Policy(30, 0.5, true, false, true, 0, 5), read("""
                {"rows_grown": 0.5, "drift": false, "margin": 0}
                """));
    }

    @Test
    void nullIsNever() throws IOException {
        assertEquals(
                new Policy(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, true, true, true, 0.01, 5),
                read("{\"age_days\": null, \"rows_grown\": null}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy-no-json|",
                "policy-no-json|[30]",
                "policy-no-json|30 days",
                "policy-no-json|{\"age_days\": 30",
                "policy-unknown|{\"age\": 30}",
                "policy-wrong|{\"age_days\": \"30\"}",
                "policy-wrong|{\"age_days\": 0}",
                "policy-wrong|{\"age_days\": -3}",
                "policy-wrong|{\"rows_grown\": true}",
                "policy-wrong|{\"margin\": null}",
                "policy-wrong|{\"margin\": 2}",
                "policy-wrong|{\"drift\": 1}",
                "policy-wrong|{\"drift\": null}",
                "policy-wrong|{\"keep\": 2.5}",
                "policy-wrong|{\"keep\": -1}"
            })
    void nonsenseIsToldByItsName(String code, String text) {
        ProblemException trouble = assertThrows(ProblemException.class, () -> read(text == null ? "" : text));
        assertEquals(code, trouble.problem().code());
    }

    @Test
    void aFileThatIsNotThereIsToldOf() {
        ProblemException trouble = assertThrows(ProblemException.class, () -> Policy.read(folder.resolve("none.json")));
        assertEquals("policy-unreadable", trouble.problem().code());
    }
}
