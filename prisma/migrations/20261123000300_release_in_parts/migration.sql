-- Where a contest releases the rest of a list while an objection is open, the seat that waited is
-- released later from the same notice: one proposal at a time, an entry never twice.
DROP INDEX "release_one_per_notice";
CREATE UNIQUE INDEX "release_one_proposed" ON "release" ("notice_id") WHERE "state" = 'proposed';
