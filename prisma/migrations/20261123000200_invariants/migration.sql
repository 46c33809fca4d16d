-- What the contest's rules demand of the data whoever writes it. Prisma's schema cannot say these.

-- identity
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_email_lower" CHECK ("email" = lower("email") AND position('@' IN "email") > 1);
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_two_persons" CHECK ("approved_by_id" IS NULL OR "proposed_by_id" IS NULL OR "approved_by_id" <> "proposed_by_id");
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_not_to_oneself" CHECK (("proposed_by_id" IS NULL OR "proposed_by_id" <> "user_id") AND ("approved_by_id" IS NULL OR "approved_by_id" <> "user_id"));
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_active_is_approved" CHECK ("state" <> 'active' OR "proposed_by_id" IS NULL OR "approved_by_id" IS NOT NULL);
CREATE UNIQUE INDEX "role_grant_once" ON "role_grant" ("user_id", "role", coalesce("contest_id", ''), coalesce("track_id", ''), coalesce("organization_id", '')) WHERE "state" <> 'revoked';

-- contest
ALTER TABLE "contest" ADD CONSTRAINT "contest_slug_form" CHECK ("slug" ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$');
ALTER TABLE "track" ADD CONSTRAINT "track_seats_positive" CHECK ("seats" BETWEEN 1 AND 1000);
ALTER TABLE "stage" ADD CONSTRAINT "stage_opens_before_it_closes" CHECK ("opens_at" < "closes_at");

-- organization: 18 characters of GB 32100-2015's alphabet; the check digits are the application's rule
ALTER TABLE "organization" ADD CONSTRAINT "organization_code_form" CHECK ("code" IS NULL OR "code" ~ '^[0-9A-HJ-NP-RTUWXY]{18}$');
ALTER TABLE "organization" ADD CONSTRAINT "organization_code_given" CHECK ("kind" = 'team' OR "code" IS NOT NULL);
ALTER TABLE "organization_member" ADD CONSTRAINT "organization_member_role" CHECK ("role" IN ('owner', 'member'));

-- problem statements
CREATE UNIQUE INDEX "problem_version_one_draft" ON "problem_version" ("problem_id") WHERE "published_at" IS NULL;

-- entry
ALTER TABLE "entry" ADD CONSTRAINT "entry_submitted_has_code" CHECK ("state" IN ('draft', 'withdrawn') OR ("code" IS NOT NULL AND "current_version_id" IS NOT NULL AND "submitted_at" IS NOT NULL));
ALTER TABLE "entry" ADD CONSTRAINT "entry_returned_has_date" CHECK ("state" <> 'returned' OR "mend_by" IS NOT NULL);
ALTER TABLE "entry_collaborator" ADD CONSTRAINT "entry_collaborator_role" CHECK ("role" IN ('lead', 'editor', 'viewer'));
ALTER TABLE "entry_partner" ADD CONSTRAINT "entry_partner_share" CHECK ("share_basis_points" BETWEEN 0 AND 10000);
ALTER TABLE "entry_version" ADD CONSTRAINT "entry_version_number" CHECK ("number" >= 1);
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_size" CHECK ("size" >= 0);
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_complete" CHECK ("state" <> 'stored' OR ("sha256" ~ '^[0-9a-f]{64}$' AND "completed_at" IS NOT NULL));

-- screening
ALTER TABLE "screening_review" ADD CONSTRAINT "screening_review_has_reason" CHECK ("outcome" = 'accepted' OR cardinality("reason_codes") > 0);
ALTER TABLE "screening_review" ADD CONSTRAINT "screening_review_return_has_date" CHECK ("outcome" <> 'returned' OR "mend_by" IS NOT NULL);

-- judging
ALTER TABLE "judge" ADD CONSTRAINT "judge_capacity" CHECK ("capacity" >= 0);
ALTER TABLE "judge" ADD CONSTRAINT "judge_accepted_has_commitment" CHECK ("state" <> 'accepted' OR ("accepted_at" IS NOT NULL AND "commitment_version" IS NOT NULL));
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_points" CHECK ("maximum" > 0 AND "step" > 0);
ALTER TABLE "round" ADD CONSTRAINT "round_window" CHECK ("scoring_opens_at" < "scoring_ends_at");
ALTER TABLE "round" ADD CONSTRAINT "round_judges_per_entry" CHECK ("judges_per_entry" >= 1);
ALTER TABLE "sheet" ADD CONSTRAINT "sheet_submitted_has_total" CHECK ("state" <> 'submitted' OR ("total" IS NOT NULL AND "submitted_at" IS NOT NULL));
ALTER TABLE "sheet" ADD CONSTRAINT "sheet_abstained_has_reason" CHECK ("state" <> 'abstained' OR "abstain_reason" <> '');
ALTER TABLE "sheet_mark" ADD CONSTRAINT "sheet_mark_not_negative" CHECK ("mark" >= 0);

-- decision, notice, release
ALTER TABLE "decision" ADD CONSTRAINT "decision_two_persons" CHECK ("approved_by_id" IS NULL OR "approved_by_id" <> "proposed_by_id");
ALTER TABLE "decision" ADD CONSTRAINT "decision_approved_by_someone" CHECK ("state" IN ('proposed') OR ("approved_by_id" IS NOT NULL AND "decided_at" IS NOT NULL));
CREATE UNIQUE INDEX "decision_one_approved" ON "decision" ("track_id") WHERE "state" = 'approved';
CREATE UNIQUE INDEX "decision_one_proposed" ON "decision" ("track_id") WHERE "state" = 'proposed';
ALTER TABLE "decision_seat" ADD CONSTRAINT "decision_seat_positive" CHECK ("seat" >= 1);
ALTER TABLE "notice" ADD CONSTRAINT "notice_window" CHECK ("opened_at" < "closes_at" AND "working_days" >= 1);
ALTER TABLE "objection" ADD CONSTRAINT "objection_two_persons" CHECK ("approved_by_id" IS NULL OR "proposed_by_id" IS NULL OR "approved_by_id" <> "proposed_by_id");
ALTER TABLE "objection" ADD CONSTRAINT "objection_upheld_by_two" CHECK ("state" <> 'upheld' OR ("proposed_by_id" IS NOT NULL AND "approved_by_id" IS NOT NULL));
ALTER TABLE "release" ADD CONSTRAINT "release_two_persons" CHECK ("approved_by_id" IS NULL OR "approved_by_id" <> "proposed_by_id");
ALTER TABLE "release" ADD CONSTRAINT "release_done_by_two" CHECK ("state" <> 'released' OR ("approved_by_id" IS NOT NULL AND "released_at" IS NOT NULL));
CREATE UNIQUE INDEX "release_one_per_notice" ON "release" ("notice_id") WHERE "state" <> 'rejected';
ALTER TABLE "release_item" ADD CONSTRAINT "release_item_seat" CHECK ("seat" >= 1);

-- money, in fen
ALTER TABLE "budget" ADD CONSTRAINT "budget_never_below_zero" CHECK (0 <= "paid_fen" AND "paid_fen" <= "committed_fen" AND "committed_fen" <= "total_fen");
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_amount" CHECK ("amount_fen" >= 0 AND "claim_months" >= 0);
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_validity" CHECK ("valid_to" IS NULL OR "valid_from" <= "valid_to");
ALTER TABLE "claim" ADD CONSTRAINT "claim_amount" CHECK ("amount_fen" >= 0);
ALTER TABLE "claim" ADD CONSTRAINT "claim_submitted_has_code" CHECK ("state" = 'draft' OR ("code" IS NOT NULL AND "submitted_at" IS NOT NULL));
CREATE UNIQUE INDEX "claim_once_per_award_and_policy" ON "claim" ("policy_version_id", "organization_id", coalesce("award_id", '')) WHERE "state" NOT IN ('rejected', 'forfeited', 'clawed_back');
ALTER TABLE "claim_fact" ADD CONSTRAINT "claim_fact_verified_by_someone" CHECK (NOT "verified" OR ("verified_by_id" IS NOT NULL AND "verified_at" IS NOT NULL));
ALTER TABLE "instalment" ADD CONSTRAINT "instalment_amount" CHECK ("amount_fen" >= 0 AND "basis_points" BETWEEN 0 AND 10000 AND "position" >= 1);
ALTER TABLE "instalment" ADD CONSTRAINT "instalment_two_persons" CHECK ("approved_by_id" IS NULL OR "approved_by_id" <> "proposed_by_id");
ALTER TABLE "instalment" ADD CONSTRAINT "instalment_approved_by_two" CHECK ("state" NOT IN ('approved', 'exported', 'paid') OR ("proposed_by_id" IS NOT NULL AND "approved_by_id" IS NOT NULL));
ALTER TABLE "instalment" ADD CONSTRAINT "instalment_paid_is_complete" CHECK ("state" <> 'paid' OR ("paid_by_id" IS NOT NULL AND "paid_at" IS NOT NULL AND "bank_reference" <> ''));
ALTER TABLE "instalment" ADD CONSTRAINT "instalment_finance_does_not_approve" CHECK ("paid_by_id" IS NULL OR ("paid_by_id" <> "proposed_by_id" AND "paid_by_id" <> "approved_by_id"));
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_amount" CHECK ("amount_fen" > 0);

CREATE FUNCTION "check_instalments_add_up"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	claim_key text := coalesce(NEW."claim_id", OLD."claim_id");
	granted bigint;
	parts bigint;
	points bigint;
BEGIN
	SELECT "amount_fen" INTO granted FROM "claim" WHERE "id" = claim_key;
	SELECT sum("amount_fen"), sum("basis_points") INTO parts, points FROM "instalment" WHERE "claim_id" = claim_key;
	IF parts IS NOT NULL AND (parts <> granted OR points <> 10000) THEN
		RAISE EXCEPTION 'instalments of claim % do not add up', claim_key USING ERRCODE = 'check_violation', CONSTRAINT = 'instalments_add_up';
	END IF;
	RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "instalments_add_up" AFTER INSERT OR UPDATE OR DELETE ON "instalment"
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_instalments_add_up"();

-- approvals
ALTER TABLE "approval_request" ADD CONSTRAINT "approval_two_persons" CHECK ("decided_by_id" IS NULL OR "decided_by_id" <> "proposed_by_id");
ALTER TABLE "approval_request" ADD CONSTRAINT "approval_decided_by_someone" CHECK ("state" = 'pending' OR ("decided_by_id" IS NOT NULL AND "decided_at" IS NOT NULL));
CREATE UNIQUE INDEX "approval_one_pending" ON "approval_request" ("kind", "subject_id") WHERE "state" = 'pending';

-- append-only tables
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE
	name text;
BEGIN
	FOREACH name IN ARRAY ARRAY[
		'audit_event', 'audit_seal', 'entry_version', 'entry_version_file', 'entry_event',
		'screening_review', 'assignment_run', 'ranking_snapshot', 'release_item', 'claim_step', 'ledger_entry'
	] LOOP
		EXECUTE format('CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION "refuse_change"()', name);
		EXECUTE format('CREATE TRIGGER "never_emptied" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()', name);
	END LOOP;
END $$;

-- a published version is what people answered: it never changes
CREATE TRIGGER "published_never_changes" BEFORE UPDATE OR DELETE ON "problem_version"
	FOR EACH ROW WHEN (OLD."published_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "published_never_changes" BEFORE UPDATE OR DELETE ON "policy_version"
	FOR EACH ROW WHEN (OLD."published_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

-- a submitted sheet is locked; only two persons' void leaves that state, and its figures stay
CREATE FUNCTION "guard_sheet"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' OR NEW."state" <> 'void' OR NEW."total" IS DISTINCT FROM OLD."total"
		OR NEW."submitted_at" IS DISTINCT FROM OLD."submitted_at" OR NEW."comment" IS DISTINCT FROM OLD."comment" THEN
		RAISE EXCEPTION 'sheet % is submitted and locked', OLD."id" USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "submitted_is_locked" BEFORE UPDATE OR DELETE ON "sheet"
	FOR EACH ROW WHEN (OLD."state" IN ('submitted', 'void')) EXECUTE FUNCTION "guard_sheet"();

CREATE FUNCTION "guard_sheet_mark"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	sheet_key text := CASE WHEN TG_OP = 'DELETE' THEN OLD."sheet_id" ELSE NEW."sheet_id" END;
BEGIN
	IF EXISTS (SELECT 1 FROM "sheet" WHERE "id" = sheet_key AND "state" IN ('submitted', 'void')) THEN
		RAISE EXCEPTION 'sheet % is submitted and locked', sheet_key USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "submitted_is_locked" BEFORE INSERT OR UPDATE OR DELETE ON "sheet_mark"
	FOR EACH ROW EXECUTE FUNCTION "guard_sheet_mark"();

-- a mark lies within its criterion
CREATE FUNCTION "check_mark_range"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	top integer;
	step integer;
BEGIN
	SELECT "maximum", "criterion"."step" INTO top, step FROM "criterion" WHERE "id" = NEW."criterion_id";
	IF NEW."mark" > top OR NEW."mark" % step <> 0 THEN
		RAISE EXCEPTION 'mark % outside its criterion', NEW."mark" USING ERRCODE = 'check_violation', CONSTRAINT = 'sheet_mark_range';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "mark_range" BEFORE INSERT OR UPDATE ON "sheet_mark" FOR EACH ROW EXECUTE FUNCTION "check_mark_range"();

-- a conflicted judge is never assigned
CREATE FUNCTION "refuse_conflicted_assignment"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM "conflict" WHERE "entry_id" = NEW."entry_id" AND "judge_id" = NEW."judge_id") THEN
		RAISE EXCEPTION 'judge % has a conflict with entry %', NEW."judge_id", NEW."entry_id"
			USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_without_conflict';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "without_conflict" BEFORE INSERT OR UPDATE ON "assignment"
	FOR EACH ROW WHEN (NEW."withdrawn_at" IS NULL) EXECUTE FUNCTION "refuse_conflicted_assignment"();

-- rules that decide results lock with the first sheet of the round; unlocking clears locked_at first
CREATE FUNCTION "guard_locked_round"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW."locked_at" IS NOT NULL AND (NEW."rule" IS DISTINCT FROM OLD."rule" OR NEW."rubric_id" IS DISTINCT FROM OLD."rubric_id"
		OR NEW."judges_per_entry" IS DISTINCT FROM OLD."judges_per_entry" OR NEW."pseudonym_salt" IS DISTINCT FROM OLD."pseudonym_salt") THEN
		RAISE EXCEPTION 'the rules of round % are locked', OLD."id" USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER "locked_rules" BEFORE UPDATE ON "round"
	FOR EACH ROW WHEN (OLD."locked_at" IS NOT NULL) EXECUTE FUNCTION "guard_locked_round"();

CREATE FUNCTION "guard_locked_criterion"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	rubric_key text := CASE WHEN TG_OP = 'INSERT' THEN NEW."rubric_id" ELSE OLD."rubric_id" END;
BEGIN
	IF EXISTS (SELECT 1 FROM "round" WHERE "rubric_id" = rubric_key AND "locked_at" IS NOT NULL) THEN
		RAISE EXCEPTION 'rubric % is locked', rubric_key USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "locked_rules" BEFORE INSERT OR UPDATE OR DELETE ON "criterion"
	FOR EACH ROW EXECUTE FUNCTION "guard_locked_criterion"();
