# Crossed effects with lme4: peer_crossed.R PAIRS.csv OURS.csv prints variances, seconds and how far our effects lie from lme4's.
suppressMessages(library(lme4))
arguments <- commandArgs(TRUE)
pairs <- read.csv(arguments[1])
began <- proc.time()
fitted <- lmer(value ~ 1 + (1 | learner) + (1 | video), pairs)
took <- proc.time() - began
effects <- ranef(fitted)
ours <- scan(arguments[2], quiet = TRUE)
learners <- as.integer(rownames(effects$learner)) + 1
videos <- as.integer(rownames(effects$video)) + 1
count <- max(pairs$learner) + 1
found <- as.data.frame(VarCorr(fitted))
cat(sprintf(
  "%s, %.2f s of the processor; apart at most: learners %.4f, videos %.4f\n",
  paste(found$grp, sprintf("%.3f", found$vcov), collapse = " "),
  took[["user.self"]] + took[["sys.self"]],
  max(abs(ours[learners] - effects$learner[[1]])),
  max(abs(ours[count + videos] - effects$video[[1]]))
))
