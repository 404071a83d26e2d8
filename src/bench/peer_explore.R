# The tables of `lectern analyze --only explore`, as an analyst writes them with data.table, in its fast forms: learners are counted
# among distinct pairs.
#
# Usage: Rscript peer_explore.R FILE.csv FOLDER

suppressMessages(library(data.table))
paths <- commandArgs(trailingOnly = TRUE)
dir.create(paths[2], showWarnings = FALSE, recursive = TRUE)
write <- function(table, name) fwrite(table, file.path(paths[2], paste0(name, ".csv")))
z <- 1.959963984540054
wilson <- function(finished, views) {
  share <- finished / views
  middle <- (share + z^2 / (2 * views)) / (1 + z^2 / views)
  half <- z * sqrt(share * (1 - share) / views + z^2 / (4 * views^2)) / (1 + z^2 / views)
  list(share, middle - half, middle + half)
}

columns <- c("student_id", "course_id", "course_code", "video_title", "role", "completion_rate_percent")
views <- fread(paths[1], select = intersect(columns, names(fread(paths[1], nrows = 0))), na.strings = "")
if ("role" %in% names(views)) views <- views[role == "Student"]
views <- views[student_id != "" & video_title != "" & !is.na(completion_rate_percent)]
views[, completion := pmin(pmax(completion_rate_percent, 0), 100)]
views[, finished := completion >= 95]
codes <- views[, .N, by = .(course_id, course_code)][order(-N, course_code), .SD[1], by = course_id]
views[codes, course := i.course_code, on = "course_id"]

engagement <- function(key, name) {
  table <- views[, .(views = .N, avg_completion_rate = mean(completion), median_completion_rate = median(completion),
    full_length_views = sum(completion) / 100, finished = sum(finished)), by = key]
  learners <- unique(views, by = c(key, "student_id"))[, .(learners = .N), by = key]
  table <- learners[table, on = key]
  table[, c("completed_share", "completed_low", "completed_high") := wilson(finished, views)]
  table[, finished := NULL]
  setnames(table, key, name)
  table[order(-avg_completion_rate, table[[name]])]
}
write(engagement("video_title", "video_title"), "video_engagement")
write(engagement("course", "course_code"), "course_engagement")
counts <- tabulate(pmin(floor(views$completion / 5), 20) + 1, 21)
write(data.table(from = 5 * 0:20, to = pmin(5 * 1:21, 100), views = counts, share = counts / nrow(views)), "completion_distribution")
spread <- views[, c(.(views = .N, stopped_share = mean(completion < 50), completed_share = mean(finished)),
  as.list(quantile(completion, c(0.05, 0.25, 0.5, 0.75, 0.95))), .(avg_completion_rate = mean(completion))), by = course]
write(spread[order(-avg_completion_rate, course)], "completion_by_course")
write(views[, c(.(views = .N, learners = uniqueN(student_id), videos = uniqueN(video_title), courses = uniqueN(course),
  avg_completion_rate = mean(completion), std_completion_rate = sd(completion), median_completion_rate = median(completion),
  stopped_share = mean(completion < 50)), wilson(sum(finished), .N))], "study_totals")
