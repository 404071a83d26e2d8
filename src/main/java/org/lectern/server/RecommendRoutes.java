package org.lectern.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lectern.analysis.next.Recommending;

/** What a recommender answers under which path; asked from many threads at a time. */
final class RecommendRoutes {

    private final Supplier<Served> served;
    private final ServiceMetrics metrics;
    private final Duration patience;

    /**
     * @param served what is served at this moment
     * @param patience with bodies that trickle in
     */
    RecommendRoutes(Supplier<Served> served, ServiceMetrics metrics, Duration patience) {
        this.served = served;
        this.metrics = metrics;
        this.patience = patience;
    }

    void addTo(RoutesConfig routes) {
        for (Route route : List.of(Route.RECOMMENDATIONS, Route.RECOMMEND)) {
            routes.get(route.template(), asking(this::ofLearner));
            routes.post(route.template(), asking(this::ofHistory));
        }
        routes.get(Route.SIMILAR.template(), asking(RecommendRoutes::similar));
        routes.get(Route.COURSES.template(), asking(RecommendRoutes::courses));
        // In angle brackets an id may have slashes.
        routes.get("/courses/<id>", asking(RecommendRoutes::course));
    }

    private interface Answering {
        void answer(Context context, Recommending recommending);
    }

    private Handler asking(Answering answering) {
        return context -> answering.answer(context, served.get().recommending());
    }

    private void ofLearner(Context context, Recommending recommending) {
        String learner = context.queryParam("learner");
        if (learner == null) {
            throw new Refusal(
                    400, "Say whose: GET /recommendations?learner=ID, or POST what somebody opened as a history.");
        }
        answer(
                context,
                recommending,
                recommending
                        .ofLearner(learner, most(context))
                        .orElseThrow(() -> new Refusal(
                                404,
                                "The model knows no such learner. POST to /recommendations what they opened:"
                                        + " {\"history\": [ids]}, empty where that is nothing.")));
    }

    private void ofHistory(Context context, Recommending recommending) {
        HistoryRequest request = HistoryRequest.parse(LimitedBody.read(context.req(), patience));
        answer(context, recommending, recommending.ofHistory(places(request.history(), recommending), request.most()));
    }

    /** All of them have to be known, so that nobody takes an answer for one of the whole history. */
    private static int[] places(List<String> history, Recommending recommending) {
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

    private void answer(Context context, Recommending recommending, Recommending.Answer answer) {
        metrics.recommended(answer);
        json(context, new RecommendReplies(recommending).recommended(answer));
    }

    private static void similar(Context context, Recommending recommending) {
        String content = context.queryParam("content");
        if (content == null) {
            throw new Refusal(400, "Say to what: GET /similar?content=ID.");
        }
        List<Recommending.Alike> alike = recommending.alike(place(content, recommending), most(context));
        json(context, new RecommendReplies(recommending).alike(alike));
    }

    private static void courses(Context context, Recommending recommending) {
        CourseList list = CourseList.of(context.queryParamMap());
        List<Integer> all = list.all(recommending);
        byte[] page = new RecommendReplies(recommending).courses(list.page(all), list.limit(), list.skip(), all.size());
        json(context, page);
    }

    private static void course(Context context, Recommending recommending) {
        int place = place(context.pathParam("id"), recommending);
        json(context, new RecommendReplies(recommending).course(place));
    }

    private static int place(String id, Recommending recommending) {
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
