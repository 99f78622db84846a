package cn.jieshui.task.progress;

/** That a report takes the place of an accepted one (更正), and why. */
record Correction(ProgressReport corrected, String reason) {}
