-- One standing claim for an entry under a policy's version, whichever organization makes it; the
-- application refuses it for the whole policy and in words.
DROP INDEX "claim_once_per_award_and_policy";
CREATE UNIQUE INDEX "claim_once_per_entry_and_policy" ON "claim" ("policy_version_id", "entry_id") WHERE "state" NOT IN ('rejected', 'forfeited', 'clawed_back') AND "entry_id" IS NOT NULL;
