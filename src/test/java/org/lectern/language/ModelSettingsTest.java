package org.lectern.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;

/** Where a language model may be, and what is told of its key: nothing. */
class ModelSettingsTest {

    private static Map<String, String> environment(String url, String model, String key) {
        return Map.of("LLM_BASE_URL", url, "LLM_MODEL", model, "LLM_API_KEY", key);
    }

    private static Problem refused(String url, String model, String key) {
        return assertThrows(ProblemException.class, () -> ModelSettings.of(environment(url, model, key)))
                .problem();
    }

    @Test
    void withoutAddressAndModelThereIsNone() {
        assertFalse(ModelSettings.isSetUp(Map.of()));
        assertFalse(ModelSettings.isSetUp(environment("https://a.example", " ", "k")));
        assertFalse(ModelSettings.isSetUp(environment("", "m", "k")));
        assertTrue(ModelSettings.isSetUp(new HashMap<>(Map.of("LLM_BASE_URL", "nonsense", "LLM_MODEL", "m"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://llm.example.org/v1",
                "HTTPS://llm.example.org/v1//",
                "http://localhost:11434/v1",
                "http://127.0.0.1/v1",
                "http://127.9.9.9/v1",
                "http://[::1]:8080/v1"
            })
    void whatIsReadByNobodyOnTheWayMayBeAsked(String url) {
        String address =
                ModelSettings.of(environment(url, " m ", " k ")).address().toString();
        assertTrue(address.endsWith("/v1/chat/completions"), address);
    }

    @ParameterizedTest
    @CsvSource({
        "http://llm.example.org/v1, model-address-open",
        "http://localhost.example.org/v1, model-address-open",
        "http://10.0.0.1/v1, model-address-open",
        "http://0.0.0.0/v1, model-address-open",
        "ftp://localhost/v1, model-address-unusable",
        "localhost:11434, model-address-unusable",
        "https://user:hunter2@llm.example.org/v1, model-address-unusable",
        "https://llm.example.org/v1?key=hunter2, model-address-unusable",
        "https://llm.example.org/v1#hunter2, model-address-unusable",
        "https://llm example.org hunter2, model-address-unusable"
    })
    void otherAddressesAreRefusedAndNotQuoted(String url, String code) {
        Problem problem = refused(url, "m", "k");
        assertEquals(code, problem.code());
        assertFalse(problem.toString().contains("hunter2"), problem.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "sk-1\r\nHost: other", "schlüssel"})
    void aKeyThatIsNoneIsRefusedAndNotQuoted(String key) {
        Problem problem = refused("https://llm.example.org/v1", "m", key);
        assertEquals("model-key-unusable", problem.code());
        assertFalse(problem.toString().contains(key), problem.toString());
    }

    @Test
    void aNameOnTwoLinesIsNone() {
        assertEquals(
                "model-name-unusable",
                refused("https://llm.example.org/v1", "a\nb", "k").code());
    }

    @Test
    void nobodyIsToldTheKey() {
        ModelSettings settings = ModelSettings.of(environment("https://llm.example.org:8443/v1", "m", "sk-1"));
        assertEquals("m at https://llm.example.org:8443/v1", settings.toString());
        assertEquals("llm.example.org:8443", settings.host());
    }
}
