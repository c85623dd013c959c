# Rscript read_histograms.R FOLDER: seats by point and party from the histograms of a sweep. Base R only.

folder <- commandArgs(trailingOnly = TRUE)[1]
points <- read.csv(file.path(folder, "points.csv"), check.names = FALSE)
seats <- read.csv(file.path(folder, "seats.csv"))
seats <- seats[seats$tally == tail(unique(seats$tally), 1), ]  # reported, where a scenario has fraud

quantile_of <- function(rows, q) {
  rows <- rows[order(rows$seats), ]
  rows$seats[which(cumsum(rows$count) >= q * sum(rows$count))[1]]
}

cat(paste(c(names(points), "party", "mean", "q05", "median", "q95"), collapse = ","), "\n", sep = "")
for (point in points$point) {
  of_point <- seats[seats$point == point, ]
  for (party in unique(of_point$party)) {
    rows <- of_point[of_point$party == party, ]
    mean <- sum(rows$seats * rows$count) / sum(rows$count)
    varied <- unlist(lapply(points[points$point == point, ], as.character))
    cat(paste(c(varied, party, sprintf("%.3f", mean), quantile_of(rows, 0.05), quantile_of(rows, 0.5),
                quantile_of(rows, 0.95)), collapse = ","), "\n", sep = "")
  }
}
