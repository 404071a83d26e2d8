package org.lectern.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lectern.analysis.next.Recommending;

/** What a recommender answers under which path; asked from many threads at a time. */
final class RecommendRoutes {

    static final String RECOMMENDATIONS = "/recommendations";
    static final String SIMILAR = "/similar";
    static final String COURSES = "/courses";

    /** How the path of one course is counted. */
    static final String COURSE = "/courses/{id}";

    private final Recommending recommending;
    private final RecommendReplies replies;
    private final ServiceMetrics metrics;
    private final Duration patience;

    /** @param patience with bodies that trickle in */
    RecommendRoutes(Recommending recommending, ServiceMetrics metrics, Duration patience) {
        this.recommending = recommending;
        this.replies = new RecommendReplies(recommending);
        this.metrics = metrics;
        this.patience = patience;
    }

    void addTo(RoutesConfig routes) {
        routes.get(RECOMMENDATIONS, this::ofLearner);
        routes.post(RECOMMENDATIONS, this::ofHistory);
        routes.get(SIMILAR, this::similar);
        routes.get(COURSES, this::courses);
        // In angle brackets an id may have slashes.
        routes.get("/courses/<id>", context -> json(context, replies.course(place(context.pathParam("id")))));
    }

    byte[] description() {
        return Answers.description("openapi-recommend.json").getBytes(StandardCharsets.UTF_8);
    }

    private void ofLearner(Context context) {
        String learner = context.queryParam("learner");
        if (learner == null) {
            throw new Refusal(
                    400, "Say whose: GET /recommendations?learner=ID, or POST what somebody opened as a history.");
        }
        answer(
                context,
                recommending
                        .ofLearner(learner, most(context))
                        .orElseThrow(() -> new Refusal(
                                404,
                                "The model knows no such learner. POST to /recommendations what they opened:"
                                        + " {\"history\": [ids]}, empty where that is nothing.")));
    }

    private void ofHistory(Context context) {
        HistoryRequest request = HistoryRequest.parse(LimitedBody.read(context.req(), patience));
        answer(context, recommending.ofHistory(places(request.history()), request.most()));
    }

    /** All of them have to be known, so that nobody takes an answer for one of the whole history. */
    private int[] places(List<String> history) {
        int[] places = history.stream()
                .mapToInt(id -> recommending.place(id).orElse(-1))
                .toArray();
        long unknown = IntStream.of(places).filter(place -> place < 0).count();
        if (unknown > 0) {
            throw new Refusal(
                    404,
                    unknown + " of the " + places.length
                            + " ids in history are not known to the model. GET /courses lists those that are.");
        }
        return places;
    }

    private void answer(Context context, Recommending.Answer answer) {
        metrics.recommended(answer);
        json(context, replies.recommended(answer));
    }

    private void similar(Context context) {
        String content = context.queryParam("content");
        if (content == null) {
            throw new Refusal(400, "Say to what: GET /similar?content=ID.");
        }
        json(context, replies.alike(recommending.alike(place(content), most(context))));
    }

    private void courses(Context context) {
        CourseList list = CourseList.of(context.queryParamMap());
        List<Integer> all = list.all(recommending);
        json(context, replies.courses(list.page(all), list.limit(), list.skip(), all.size()));
    }

    private int place(String id) {
        OptionalInt place = recommending.place(id);
        return place.orElseThrow(() ->
                new Refusal(404, "The model knows no course of this id. GET /courses lists those that it knows."));
    }

    private static int most(Context context) {
        return WholeNumber.of(context.queryParamMap(), "n", HistoryRequest.USUAL, 1, WholeNumber.MOST_ITEMS);
    }

    private static void json(Context context, byte[] body) {
        context.contentType(ContentType.APPLICATION_JSON).result(body);
    }
}
