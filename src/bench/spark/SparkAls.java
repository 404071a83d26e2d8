import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.mllib.evaluation.RankingMetrics;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * The peer of {@code src/bench/recommend}: MLlib's implicit ALS, 15 rounds of 64 factors, and its own ranking of all items for every
 * learner of test.csv. MLlib cannot leave out what a learner has seen; what is measured is the time. Prints "name wall-seconds
 * processor-seconds figure".
 */
public final class SparkAls {

    private SparkAls() {}

    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = SparkSession.builder()
                .master("local[*]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "8")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate()) {
            spark.sparkContext().setLogLevel("ERROR");
            Dataset<Row> train = read(spark, arguments[0] + "/train.csv").cache();
            Dataset<Row> test = read(spark, arguments[0] + "/test.csv").cache();
            train.count();
            test.count();
            long[] start = now();
            ALSModel model = new ALS()
                    .setUserCol("learner")
                    .setItemCol("item")
                    .setRatingCol("seen")
                    .setImplicitPrefs(true)
                    .setRank(64)
                    .setMaxIter(15)
                    .setRegParam(0.1)
                    .setAlpha(1)
                    .setSeed(7)
                    .fit(train);
            model.userFactors().count();
            tell("als", start, 64);
            start = now();
            JavaPairRDD<Integer, List<Integer>> shown = model.recommendForUserSubset(test.select("learner").distinct(), 10)
                    .javaRDD()
                    .mapToPair(row -> new Tuple2<>(
                            row.getInt(0),
                            row.<Row>getList(1).stream().map(one -> one.getInt(0)).toList()));
            JavaPairRDD<Integer, Iterable<Integer>> later =
                    test.javaRDD().mapToPair(row -> new Tuple2<>(row.getInt(0), row.getInt(1))).groupByKey();
            JavaRDD<Tuple2<List<Integer>, List<Integer>>> judged = shown.join(later).map(pair -> new Tuple2<>(pair._2()._1(), toList(pair._2()._2())));
            double figure = RankingMetrics.of(judged).ndcgAt(10);
            tell("ranking", start, figure);
        }
    }

    private static List<Integer> toList(Iterable<Integer> items) {
        List<Integer> list = new ArrayList<>();
        items.forEach(list::add);
        return list;
    }

    private static Dataset<Row> read(SparkSession spark, String file) {
        return spark.read()
                .option("header", "true")
                .schema("learner INT, item INT")
                .csv(file)
                .selectExpr("learner", "item", "CAST(1 AS FLOAT) AS seen");
    }

    private static long[] now() {
        return new long[] {
            System.nanoTime(),
            ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime()
        };
    }

    private static void tell(String name, long[] start, double figure) {
        long[] end = now();
        System.out.printf("%s %.2f %.2f %.4f%n", name, (end[0] - start[0]) / 1e9, (end[1] - start[1]) / 1e9, figure);
    }
}
