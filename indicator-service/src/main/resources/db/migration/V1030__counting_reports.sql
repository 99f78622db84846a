-- What counts is read by deliverable on every change; what counts no longer is not gone through for that.
create index progress_report_counting on progress_report (deliverable) where known_to is null;
drop index progress_report_of_deliverable;
