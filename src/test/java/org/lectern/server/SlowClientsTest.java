package org.lectern.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.analysis.predictor.SampleModels;

/**
 * Whoever sends a little and then waits keeps nobody else from an answer. {@code -Dattack.clients} says how many do, {@code
 * -Dattack.seed} what they send.
 */
class SlowClientsTest {

    private static final int CLIENTS = Integer.getInteger("attack.clients", 300);
    private static final long SEED = Long.getLong("attack.seed", 1);
    private static final String GOOD = "{\"learner_avg_completion_rate\":50,\"course_code\":\"CSC101\"}";

    @Test
    @Timeout(120)
    void keepNobodyFromAnAnswer() throws IOException {
        Random random = new Random(SEED);
        List<Wire> slow = new ArrayList<>();
        String whole = Wire.request("POST", "/predict", "application/json", GOOD);
        try (PredictionService service =
                PredictionService.start(SampleModels.corrected(), PredictionService.LOOPBACK, 0)) {
            for (int i = 0; i < CLIENTS; i++) {
                Wire wire = new Wire(service.address());
                wire.send(whole.substring(0, random.nextInt(whole.length())));
                slow.add(wire);
            }
            for (int i = 0; i < 20; i++) {
                try (Wire wire = new Wire(service.address())) {
                    assertEquals(200, wire.predict(GOOD).status());
                }
            }
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
    }
}
