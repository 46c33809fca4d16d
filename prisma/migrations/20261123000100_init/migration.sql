-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('organizer', 'incentive_officer', 'finance', 'supervisor', 'administrator', 'recommender', 'problem_owner');

-- CreateEnum
CREATE TYPE "GrantState" AS ENUM ('proposed', 'active', 'revoked');

-- CreateEnum
CREATE TYPE "ContestState" AS ENUM ('draft', 'published', 'archived');

-- CreateEnum
CREATE TYPE "TrackKind" AS ENUM ('scenario', 'solution');

-- CreateEnum
CREATE TYPE "StageKey" AS ENUM ('registration', 'submission', 'recommendation', 'screening', 'preliminary', 'semi_final', 'final', 'decision', 'public_notice', 'release', 'landing');

-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('firm', 'institution', 'university', 'social_organization', 'team');

-- CreateEnum
CREATE TYPE "Verification" AS ENUM ('unverified', 'pending', 'verified', 'returned');

-- CreateEnum
CREATE TYPE "ProblemState" AS ENUM ('draft', 'reviewed', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "EntryState" AS ENUM ('draft', 'submitted', 'returned', 'recommended', 'accepted', 'rejected', 'under_review', 'advanced', 'not_advanced', 'ranked', 'decided', 'on_notice', 'awarded', 'withdrawn', 'disqualified');

-- CreateEnum
CREATE TYPE "FileSlot" AS ENUM ('entry_form', 'deck', 'video', 'attachment', 'commitment', 'organization_proof', 'blind_copy', 'consortium_agreement');

-- CreateEnum
CREATE TYPE "FileState" AS ENUM ('uploading', 'stored', 'refused', 'deleted');

-- CreateEnum
CREATE TYPE "ScreeningOutcome" AS ENUM ('accepted', 'returned', 'rejected');

-- CreateEnum
CREATE TYPE "JudgeState" AS ENUM ('invited', 'accepted', 'declined', 'removed');

-- CreateEnum
CREATE TYPE "ConflictSource" AS ENUM ('rule', 'judge', 'entrant', 'organizer');

-- CreateEnum
CREATE TYPE "RoundState" AS ENUM ('preparing', 'scoring', 'closed', 'ranked');

-- CreateEnum
CREATE TYPE "SheetState" AS ENUM ('draft', 'submitted', 'abstained', 'void');

-- CreateEnum
CREATE TYPE "DecisionState" AS ENUM ('proposed', 'approved', 'rejected', 'superseded');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('public_notice', 'supplementary');

-- CreateEnum
CREATE TYPE "ObjectionState" AS ENUM ('received', 'not_accepted', 'accepted', 'upheld', 'dismissed');

-- CreateEnum
CREATE TYPE "ReleaseState" AS ENUM ('proposed', 'released', 'rejected');

-- CreateEnum
CREATE TYPE "PolicyKind" AS ENUM ('landed_project', 'new_firm', 'prize');

-- CreateEnum
CREATE TYPE "PolicyState" AS ENUM ('draft', 'published', 'retired');

-- CreateEnum
CREATE TYPE "ClaimState" AS ENUM ('draft', 'claimed', 'returned', 'district_check', 'joint_check', 'credit_check', 'approved', 'payout_notice', 'paying', 'paid', 'performance_review', 'closed', 'rejected', 'withheld', 'forfeited', 'clawed_back');

-- CreateEnum
CREATE TYPE "InstalmentState" AS ENUM ('pending', 'proposed', 'approved', 'exported', 'paid', 'withheld', 'forfeited', 'clawed_back');

-- CreateEnum
CREATE TYPE "LedgerKind" AS ENUM ('commit', 'release', 'pay', 'claw_back');

-- CreateEnum
CREATE TYPE "ApprovalState" AS ENUM ('pending', 'approved', 'rejected');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('queued', 'stored', 'sent', 'failed');

-- CreateTable
CREATE TABLE "app_user" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "password_hash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "privacy_version" TEXT,
    "consented_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ip" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_failure" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "login_failure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_token" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" "StaffRole" NOT NULL,
    "contest_id" TEXT,
    "track_id" TEXT,
    "organization_id" TEXT,
    "state" "GrantState" NOT NULL DEFAULT 'proposed',
    "proposed_by_id" TEXT,
    "approved_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "contest" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "edition_en" TEXT NOT NULL,
    "slogan" TEXT NOT NULL,
    "slogan_en" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "summary_en" TEXT NOT NULL DEFAULT '',
    "state" "ContestState" NOT NULL DEFAULT 'draft',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "hosts" TEXT[],
    "organizers" TEXT[],
    "co_organizers" TEXT[],
    "contact_phone" TEXT NOT NULL DEFAULT '',
    "contact_email" TEXT NOT NULL DEFAULT '',
    "contact_hours" TEXT NOT NULL DEFAULT '',
    "contact_address" TEXT NOT NULL DEFAULT '',
    "icp_number" TEXT NOT NULL DEFAULT '',
    "police_number" TEXT NOT NULL DEFAULT '',
    "report_channel" TEXT NOT NULL DEFAULT '',
    "settings" JSONB NOT NULL,
    "created_by_id" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "track" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "TrackKind" NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "summary_en" TEXT NOT NULL DEFAULT '',
    "eligibility" TEXT NOT NULL DEFAULT '',
    "eligibility_en" TEXT NOT NULL DEFAULT '',
    "list_title" TEXT NOT NULL,
    "list_title_en" TEXT NOT NULL,
    "seats" INTEGER NOT NULL DEFAULT 10,
    "site_region" TEXT,
    "requires_problem" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "last_entry_number" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "track_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "domain" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "domain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stage" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT NOT NULL,
    "key" "StageKey" NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "note_en" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "stage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "announcement" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "body_en" TEXT NOT NULL DEFAULT '',
    "published_at" TIMESTAMPTZ(3),
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" TEXT NOT NULL,
    "code" TEXT,
    "kind" "OrganizationKind" NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL DEFAULT '',
    "code_division" TEXT,
    "division" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "registration_authority" TEXT NOT NULL DEFAULT '',
    "established_on" DATE,
    "registered_here_since" DATE,
    "is_branch" BOOLEAN NOT NULL DEFAULT false,
    "contact_name" TEXT NOT NULL DEFAULT '',
    "contact_phone" TEXT NOT NULL DEFAULT '',
    "verification" "Verification" NOT NULL DEFAULT 'unverified',
    "verification_note" TEXT NOT NULL DEFAULT '',
    "verified_by_id" TEXT,
    "verified_at" TIMESTAMPTZ(3),
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_member" (
    "organization_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'member',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_member_pkey" PRIMARY KEY ("organization_id","user_id")
);

-- CreateTable
CREATE TABLE "problem" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "domain_id" TEXT NOT NULL,
    "owner_organization_id" TEXT,
    "owner_name" TEXT NOT NULL,
    "state" "ProblemState" NOT NULL DEFAULT 'draft',
    "current_number" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "problem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "problem_version" (
    "id" TEXT NOT NULL,
    "problem_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT NOT NULL DEFAULT '',
    "background" TEXT NOT NULL,
    "requirements" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "metrics" TEXT NOT NULL,
    "reward" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "data_note" TEXT NOT NULL DEFAULT '',
    "change_note" TEXT NOT NULL DEFAULT '',
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "problem_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question" (
    "id" TEXT NOT NULL,
    "problem_id" TEXT NOT NULL,
    "asker_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "answer" TEXT,
    "answered_by_id" TEXT,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT NOT NULL,
    "track_id" TEXT NOT NULL,
    "code" TEXT,
    "organization_id" TEXT NOT NULL,
    "state" "EntryState" NOT NULL DEFAULT 'draft',
    "domain_id" TEXT,
    "problem_id" TEXT,
    "problem_version_id" TEXT,
    "title" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL DEFAULT '{}',
    "site_division" TEXT NOT NULL DEFAULT '',
    "site_address" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "current_version_id" TEXT,
    "mend_by" TIMESTAMPTZ(3),
    "mend_fields" TEXT[],
    "submitted_at" TIMESTAMPTZ(3),
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry_collaborator" (
    "entry_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "entry_collaborator_pkey" PRIMARY KEY ("entry_id","user_id")
);

-- CreateTable
CREATE TABLE "entry_partner" (
    "entry_id" TEXT NOT NULL,
    "organization_id" TEXT NOT NULL,
    "share_basis_points" INTEGER NOT NULL DEFAULT 0,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by_id" TEXT,

    CONSTRAINT "entry_partner_pkey" PRIMARY KEY ("entry_id","organization_id")
);

-- CreateTable
CREATE TABLE "team_member" (
    "id" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "employer" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT 'member',
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "id_type" TEXT NOT NULL DEFAULT '',
    "id_last_digits" TEXT NOT NULL DEFAULT '',
    "confirmation_hash" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "consents" JSONB,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry_file" (
    "entry_id" TEXT NOT NULL,
    "file_id" TEXT NOT NULL,
    "slot" "FileSlot" NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "entry_file_pkey" PRIMARY KEY ("entry_id","file_id")
);

-- CreateTable
CREATE TABLE "entry_version" (
    "id" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "domain_id" TEXT,
    "problem_version_id" TEXT,
    "content" JSONB NOT NULL,
    "site_division" TEXT NOT NULL DEFAULT '',
    "site_address" TEXT NOT NULL DEFAULT '',
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_id" TEXT NOT NULL,
    "receipt_code" TEXT NOT NULL,
    "receipt_hash" TEXT NOT NULL,

    CONSTRAINT "entry_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry_version_file" (
    "version_id" TEXT NOT NULL,
    "file_id" TEXT NOT NULL,
    "slot" "FileSlot" NOT NULL,

    CONSTRAINT "entry_version_file_pkey" PRIMARY KEY ("version_id","file_id")
);

-- CreateTable
CREATE TABLE "entry_event" (
    "id" BIGSERIAL NOT NULL,
    "entry_id" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "from_state" "EntryState" NOT NULL,
    "to_state" "EntryState" NOT NULL,
    "reason_code" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "actor_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "entry_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT,
    "organization_id" TEXT,
    "owner_id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "subject_type" TEXT,
    "subject_id" TEXT,
    "slot" "FileSlot",
    "name" TEXT NOT NULL,
    "declared_type" TEXT NOT NULL DEFAULT '',
    "detected_type" TEXT,
    "size" BIGINT NOT NULL,
    "sha256" TEXT,
    "upload_key" TEXT,
    "last_modified" BIGINT,
    "state" "FileState" NOT NULL DEFAULT 'uploading',
    "refusal" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "screening_review" (
    "id" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "entry_version_id" TEXT NOT NULL,
    "outcome" "ScreeningOutcome" NOT NULL,
    "form_check" JSONB NOT NULL,
    "eligibility_check" JSONB NOT NULL,
    "reason_codes" TEXT[],
    "mend_fields" TEXT[],
    "mend_by" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "screener_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "screening_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "judge" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "employer" TEXT NOT NULL DEFAULT '',
    "employer_code" TEXT,
    "title" TEXT NOT NULL DEFAULT '',
    "capacity" INTEGER NOT NULL DEFAULT 40,
    "state" "JudgeState" NOT NULL DEFAULT 'invited',
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "commitment_version" TEXT,

    CONSTRAINT "judge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "judge_domain" (
    "judge_id" TEXT NOT NULL,
    "domain_id" TEXT NOT NULL,

    CONSTRAINT "judge_domain_pkey" PRIMARY KEY ("judge_id","domain_id")
);

-- CreateTable
CREATE TABLE "conflict" (
    "entry_id" TEXT NOT NULL,
    "judge_id" TEXT NOT NULL,
    "source" "ConflictSource" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "declared_by_id" TEXT,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conflict_pkey" PRIMARY KEY ("entry_id","judge_id")
);

-- CreateTable
CREATE TABLE "rubric" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT NOT NULL,
    "track_id" TEXT,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rubric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criterion" (
    "id" TEXT NOT NULL,
    "rubric_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "maximum" INTEGER NOT NULL,
    "step" INTEGER NOT NULL DEFAULT 50,
    "guidance" TEXT NOT NULL DEFAULT '',
    "guidance_en" TEXT NOT NULL DEFAULT '',
    "counted" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT NOT NULL,
    "track_id" TEXT NOT NULL,
    "stage" "StageKey" NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "rubric_id" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "judges_per_entry" INTEGER NOT NULL,
    "blind" BOOLEAN NOT NULL DEFAULT false,
    "state" "RoundState" NOT NULL DEFAULT 'preparing',
    "scoring_opens_at" TIMESTAMPTZ(3) NOT NULL,
    "scoring_ends_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_at" TIMESTAMPTZ(3),
    "pseudonym_salt" TEXT NOT NULL,

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_run" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "per_entry" INTEGER NOT NULL,
    "outcome" JSONB NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assignment_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "judge_id" TEXT NOT NULL,
    "run_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sheet" (
    "id" TEXT NOT NULL,
    "assignment_id" TEXT NOT NULL,
    "state" "SheetState" NOT NULL DEFAULT 'draft',
    "total" INTEGER,
    "comment" TEXT NOT NULL DEFAULT '',
    "abstain_reason" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "sheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sheet_mark" (
    "sheet_id" TEXT NOT NULL,
    "criterion_id" TEXT NOT NULL,
    "mark" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sheet_mark_pkey" PRIMARY KEY ("sheet_id","criterion_id")
);

-- CreateTable
CREATE TABLE "ranking_snapshot" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "rule" JSONB NOT NULL,
    "input" JSONB NOT NULL,
    "output" JSONB NOT NULL,
    "bundle" JSONB NOT NULL,
    "algorithm_version" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ranking_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT NOT NULL,
    "track_id" TEXT NOT NULL,
    "snapshot_id" TEXT NOT NULL,
    "state" "DecisionState" NOT NULL DEFAULT 'proposed',
    "minutes_number" TEXT NOT NULL,
    "minutes_date" DATE NOT NULL,
    "minutes_file_id" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "proposed_by_id" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "refusal" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_seat" (
    "decision_id" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "seat" INTEGER NOT NULL,
    "score" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "decision_seat_pkey" PRIMARY KEY ("decision_id","entry_id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT NOT NULL,
    "kind" "NoticeKind" NOT NULL DEFAULT 'public_notice',
    "number" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "title_en" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "body_en" TEXT NOT NULL DEFAULT '',
    "working_days" INTEGER NOT NULL,
    "count_first_day" BOOLEAN NOT NULL DEFAULT false,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by_id" TEXT NOT NULL,
    "audit_head" TEXT NOT NULL DEFAULT '',
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_list" (
    "notice_id" TEXT NOT NULL,
    "decision_id" TEXT NOT NULL,

    CONSTRAINT "notice_list_pkey" PRIMARY KEY ("notice_id","decision_id")
);

-- CreateTable
CREATE TABLE "objection" (
    "id" TEXT NOT NULL,
    "notice_id" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "state" "ObjectionState" NOT NULL DEFAULT 'received',
    "filer_kind" TEXT NOT NULL,
    "filer_name" TEXT NOT NULL,
    "filer_contact" TEXT NOT NULL,
    "filer_code" TEXT NOT NULL DEFAULT '',
    "cause" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "evidence_file_id" TEXT,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_due_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "proposed_by_id" TEXT,
    "proposed_state" "ObjectionState",
    "approved_by_id" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT NOT NULL,
    "notice_id" TEXT NOT NULL,
    "state" "ReleaseState" NOT NULL DEFAULT 'proposed',
    "document_number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "proposed_by_id" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" TEXT,
    "released_at" TIMESTAMPTZ(3),
    "audit_head" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_item" (
    "id" TEXT NOT NULL,
    "release_id" TEXT NOT NULL,
    "track_id" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "seat" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "organization_name" TEXT NOT NULL,
    "domain_name" TEXT NOT NULL,
    "domain_name_en" TEXT NOT NULL DEFAULT '',
    "division" TEXT NOT NULL DEFAULT '',
    "score" TEXT NOT NULL,

    CONSTRAINT "release_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT NOT NULL,
    "track_id" TEXT NOT NULL,
    "release_id" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "organization_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT NOT NULL DEFAULT '',
    "seat" INTEGER NOT NULL,
    "certificate_number" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by_id" TEXT,
    "revoked_at" TIMESTAMPTZ(3),
    "revocation" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "award_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "total_fen" BIGINT NOT NULL,
    "committed_fen" BIGINT NOT NULL DEFAULT 0,
    "paid_fen" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "budget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "PolicyKind" NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "document_title" TEXT NOT NULL,
    "document_number" TEXT NOT NULL DEFAULT '',
    "issuer" TEXT NOT NULL DEFAULT '',
    "state" "PolicyState" NOT NULL DEFAULT 'draft',
    "budget_id" TEXT NOT NULL,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "id" TEXT NOT NULL,
    "policy_id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "clause" TEXT NOT NULL DEFAULT '',
    "benefit" TEXT NOT NULL,
    "benefit_en" TEXT NOT NULL DEFAULT '',
    "amount_fen" BIGINT NOT NULL,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "conditions" JSONB NOT NULL,
    "schedule" JSONB NOT NULL,
    "claim_months" INTEGER NOT NULL,
    "requires_award" BOOLEAN NOT NULL DEFAULT true,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT NOT NULL,
    "policy_version_id" TEXT NOT NULL,
    "organization_id" TEXT NOT NULL,
    "award_id" TEXT,
    "entry_id" TEXT,
    "code" TEXT,
    "state" "ClaimState" NOT NULL DEFAULT 'draft',
    "amount_fen" BIGINT NOT NULL,
    "anchor_date" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "evaluation" JSONB,
    "statement" TEXT NOT NULL DEFAULT '',
    "payee_account_id" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_fact" (
    "id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "since" DATE,
    "source" TEXT NOT NULL DEFAULT '',
    "file_id" TEXT,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "verified_by_id" TEXT,
    "verified_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_step" (
    "id" BIGSERIAL NOT NULL,
    "claim_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "from_state" "ClaimState" NOT NULL,
    "to_state" "ClaimState" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "actor_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payee_account" (
    "id" TEXT NOT NULL,
    "organization_id" TEXT NOT NULL,
    "account_name" TEXT NOT NULL,
    "bank_name" TEXT NOT NULL,
    "number_encrypted" TEXT NOT NULL,
    "last_four" TEXT NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payee_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instalment" (
    "id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "label_en" TEXT NOT NULL DEFAULT '',
    "basis_points" INTEGER NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "condition" TEXT NOT NULL DEFAULT '',
    "state" "InstalmentState" NOT NULL DEFAULT 'pending',
    "proposed_by_id" TEXT,
    "proposed_at" TIMESTAMPTZ(3),
    "approved_by_id" TEXT,
    "approved_at" TIMESTAMPTZ(3),
    "batch_id" TEXT,
    "paid_by_id" TEXT,
    "paid_at" TIMESTAMPTZ(3),
    "bank_reference" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "instalment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_batch" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "total_fen" BIGINT NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" BIGSERIAL NOT NULL,
    "budget_id" TEXT NOT NULL,
    "instalment_id" TEXT,
    "kind" "LedgerKind" NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "actor_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_request" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "contest_id" TEXT,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "ApprovalState" NOT NULL DEFAULT 'pending',
    "proposed_by_id" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "approval_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "contest_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,
    "actor_kind" TEXT NOT NULL,
    "ip" TEXT,
    "request_id" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "contest_id" TEXT,
    "subject_type" TEXT,
    "subject_id" TEXT,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "seq" BIGINT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "mail_message" (
    "id" TEXT NOT NULL,
    "contest_id" TEXT,
    "user_id" TEXT,
    "to_address" TEXT NOT NULL,
    "to_name" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "template" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "html" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "state" "MailState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "login_failure_key_at_idx" ON "login_failure"("key", "at");

-- CreateIndex
CREATE INDEX "password_token_user_id_idx" ON "password_token"("user_id");

-- CreateIndex
CREATE INDEX "role_grant_user_id_idx" ON "role_grant"("user_id");

-- CreateIndex
CREATE INDEX "role_grant_contest_id_idx" ON "role_grant"("contest_id");

-- CreateIndex
CREATE UNIQUE INDEX "contest_slug_key" ON "contest"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "track_contest_id_code_key" ON "track"("contest_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "domain_contest_id_code_key" ON "domain"("contest_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "stage_contest_id_key_key" ON "stage"("contest_id", "key");

-- CreateIndex
CREATE INDEX "announcement_contest_id_published_at_idx" ON "announcement"("contest_id", "published_at");

-- CreateIndex
CREATE UNIQUE INDEX "organization_code_key" ON "organization"("code");

-- CreateIndex
CREATE INDEX "organization_member_user_id_idx" ON "organization_member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "problem_contest_id_code_key" ON "problem"("contest_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "problem_version_problem_id_number_key" ON "problem_version"("problem_id", "number");

-- CreateIndex
CREATE INDEX "question_problem_id_idx" ON "question"("problem_id");

-- CreateIndex
CREATE UNIQUE INDEX "entry_current_version_id_key" ON "entry"("current_version_id");

-- CreateIndex
CREATE INDEX "entry_contest_id_track_id_state_idx" ON "entry"("contest_id", "track_id", "state");

-- CreateIndex
CREATE INDEX "entry_organization_id_idx" ON "entry"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "entry_contest_id_code_key" ON "entry"("contest_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "team_member_confirmation_hash_key" ON "team_member"("confirmation_hash");

-- CreateIndex
CREATE INDEX "team_member_entry_id_idx" ON "team_member"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "entry_version_receipt_code_key" ON "entry_version"("receipt_code");

-- CreateIndex
CREATE UNIQUE INDEX "entry_version_entry_id_number_key" ON "entry_version"("entry_id", "number");

-- CreateIndex
CREATE INDEX "entry_event_entry_id_id_idx" ON "entry_event"("entry_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_upload_key_key" ON "stored_file"("upload_key");

-- CreateIndex
CREATE INDEX "stored_file_subject_type_subject_id_idx" ON "stored_file"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "stored_file_owner_id_state_idx" ON "stored_file"("owner_id", "state");

-- CreateIndex
CREATE INDEX "screening_review_entry_id_idx" ON "screening_review"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "judge_contest_id_user_id_key" ON "judge"("contest_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "criterion_rubric_id_name_key" ON "criterion"("rubric_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "round_track_id_stage_key" ON "round"("track_id", "stage");

-- CreateIndex
CREATE INDEX "assignment_run_round_id_idx" ON "assignment_run"("round_id");

-- CreateIndex
CREATE INDEX "assignment_judge_id_round_id_idx" ON "assignment"("judge_id", "round_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_round_id_entry_id_judge_id_key" ON "assignment"("round_id", "entry_id", "judge_id");

-- CreateIndex
CREATE UNIQUE INDEX "sheet_assignment_id_key" ON "sheet"("assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "ranking_snapshot_round_id_number_key" ON "ranking_snapshot"("round_id", "number");

-- CreateIndex
CREATE INDEX "decision_track_id_idx" ON "decision"("track_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_seat_decision_id_seat_key" ON "decision_seat"("decision_id", "seat");

-- CreateIndex
CREATE INDEX "notice_contest_id_idx" ON "notice"("contest_id");

-- CreateIndex
CREATE UNIQUE INDEX "objection_code_key" ON "objection"("code");

-- CreateIndex
CREATE INDEX "objection_notice_id_idx" ON "objection"("notice_id");

-- CreateIndex
CREATE INDEX "release_contest_id_idx" ON "release"("contest_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_item_release_id_entry_id_key" ON "release_item"("release_id", "entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_item_release_id_track_id_seat_key" ON "release_item"("release_id", "track_id", "seat");

-- CreateIndex
CREATE UNIQUE INDEX "award_entry_id_key" ON "award"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "award_certificate_number_key" ON "award"("certificate_number");

-- CreateIndex
CREATE UNIQUE INDEX "budget_contest_id_name_key" ON "budget"("contest_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "policy_contest_id_code_key" ON "policy"("contest_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "policy_version_policy_id_version_key" ON "policy_version"("policy_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "claim_code_key" ON "claim"("code");

-- CreateIndex
CREATE INDEX "claim_contest_id_state_idx" ON "claim"("contest_id", "state");

-- CreateIndex
CREATE INDEX "claim_organization_id_idx" ON "claim"("organization_id");

-- CreateIndex
CREATE INDEX "claim_fact_claim_id_idx" ON "claim_fact"("claim_id");

-- CreateIndex
CREATE INDEX "claim_step_claim_id_id_idx" ON "claim_step"("claim_id", "id");

-- CreateIndex
CREATE INDEX "payee_account_organization_id_idx" ON "payee_account"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "instalment_claim_id_position_key" ON "instalment"("claim_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "payment_batch_contest_id_number_key" ON "payment_batch"("contest_id", "number");

-- CreateIndex
CREATE INDEX "ledger_entry_budget_id_idx" ON "ledger_entry"("budget_id");

-- CreateIndex
CREATE INDEX "approval_request_contest_id_state_idx" ON "approval_request"("contest_id", "state");

-- CreateIndex
CREATE INDEX "audit_event_contest_id_id_idx" ON "audit_event"("contest_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_event_idx" ON "audit_event"("event");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_idx" ON "audit_event"("subject_type", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_event_id_key" ON "audit_seal"("event_id");

-- CreateIndex
CREATE INDEX "mail_message_created_at_idx" ON "mail_message"("created_at");

-- CreateIndex
CREATE INDEX "mail_message_to_address_idx" ON "mail_message"("to_address");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_token" ADD CONSTRAINT "password_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_track_id_fkey" FOREIGN KEY ("track_id") REFERENCES "track"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "track" ADD CONSTRAINT "track_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "domain" ADD CONSTRAINT "domain_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage" ADD CONSTRAINT "stage_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_member" ADD CONSTRAINT "organization_member_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_member" ADD CONSTRAINT "organization_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_domain_id_fkey" FOREIGN KEY ("domain_id") REFERENCES "domain"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_owner_organization_id_fkey" FOREIGN KEY ("owner_organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem_version" ADD CONSTRAINT "problem_version_problem_id_fkey" FOREIGN KEY ("problem_id") REFERENCES "problem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_problem_id_fkey" FOREIGN KEY ("problem_id") REFERENCES "problem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_asker_id_fkey" FOREIGN KEY ("asker_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_track_id_fkey" FOREIGN KEY ("track_id") REFERENCES "track"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_domain_id_fkey" FOREIGN KEY ("domain_id") REFERENCES "domain"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_problem_id_fkey" FOREIGN KEY ("problem_id") REFERENCES "problem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_problem_version_id_fkey" FOREIGN KEY ("problem_version_id") REFERENCES "problem_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_current_version_id_fkey" FOREIGN KEY ("current_version_id") REFERENCES "entry_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_collaborator" ADD CONSTRAINT "entry_collaborator_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_collaborator" ADD CONSTRAINT "entry_collaborator_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_partner" ADD CONSTRAINT "entry_partner_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_partner" ADD CONSTRAINT "entry_partner_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_file" ADD CONSTRAINT "entry_file_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_file" ADD CONSTRAINT "entry_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_version" ADD CONSTRAINT "entry_version_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_version" ADD CONSTRAINT "entry_version_problem_version_id_fkey" FOREIGN KEY ("problem_version_id") REFERENCES "problem_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_version_file" ADD CONSTRAINT "entry_version_file_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "entry_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_version_file" ADD CONSTRAINT "entry_version_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_event" ADD CONSTRAINT "entry_event_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_review" ADD CONSTRAINT "screening_review_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_review" ADD CONSTRAINT "screening_review_entry_version_id_fkey" FOREIGN KEY ("entry_version_id") REFERENCES "entry_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_review" ADD CONSTRAINT "screening_review_screener_id_fkey" FOREIGN KEY ("screener_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judge" ADD CONSTRAINT "judge_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judge" ADD CONSTRAINT "judge_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judge_domain" ADD CONSTRAINT "judge_domain_judge_id_fkey" FOREIGN KEY ("judge_id") REFERENCES "judge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judge_domain" ADD CONSTRAINT "judge_domain_domain_id_fkey" FOREIGN KEY ("domain_id") REFERENCES "domain"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_judge_id_fkey" FOREIGN KEY ("judge_id") REFERENCES "judge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rubric" ADD CONSTRAINT "rubric_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rubric" ADD CONSTRAINT "rubric_track_id_fkey" FOREIGN KEY ("track_id") REFERENCES "track"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_rubric_id_fkey" FOREIGN KEY ("rubric_id") REFERENCES "rubric"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_track_id_fkey" FOREIGN KEY ("track_id") REFERENCES "track"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_rubric_id_fkey" FOREIGN KEY ("rubric_id") REFERENCES "rubric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_run" ADD CONSTRAINT "assignment_run_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_judge_id_fkey" FOREIGN KEY ("judge_id") REFERENCES "judge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "assignment_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet" ADD CONSTRAINT "sheet_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_mark" ADD CONSTRAINT "sheet_mark_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "sheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_mark" ADD CONSTRAINT "sheet_mark_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranking_snapshot" ADD CONSTRAINT "ranking_snapshot_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_track_id_fkey" FOREIGN KEY ("track_id") REFERENCES "track"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "ranking_snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_minutes_file_id_fkey" FOREIGN KEY ("minutes_file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_seat" ADD CONSTRAINT "decision_seat_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_seat" ADD CONSTRAINT "decision_seat_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_list" ADD CONSTRAINT "notice_list_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_list" ADD CONSTRAINT "notice_list_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_evidence_file_id_fkey" FOREIGN KEY ("evidence_file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_item" ADD CONSTRAINT "release_item_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_item" ADD CONSTRAINT "release_item_track_id_fkey" FOREIGN KEY ("track_id") REFERENCES "track"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_item" ADD CONSTRAINT "release_item_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_track_id_fkey" FOREIGN KEY ("track_id") REFERENCES "track"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget" ADD CONSTRAINT "budget_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "policy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_policy_version_id_fkey" FOREIGN KEY ("policy_version_id") REFERENCES "policy_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_payee_account_id_fkey" FOREIGN KEY ("payee_account_id") REFERENCES "payee_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_fact" ADD CONSTRAINT "claim_fact_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_fact" ADD CONSTRAINT "claim_fact_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_step" ADD CONSTRAINT "claim_step_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payee_account" ADD CONSTRAINT "payee_account_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instalment" ADD CONSTRAINT "instalment_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instalment" ADD CONSTRAINT "instalment_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instalment" ADD CONSTRAINT "instalment_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instalment" ADD CONSTRAINT "instalment_paid_by_id_fkey" FOREIGN KEY ("paid_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instalment" ADD CONSTRAINT "instalment_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "payment_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_batch" ADD CONSTRAINT "payment_batch_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_instalment_id_fkey" FOREIGN KEY ("instalment_id") REFERENCES "instalment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_request" ADD CONSTRAINT "approval_request_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_request" ADD CONSTRAINT "approval_request_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_request" ADD CONSTRAINT "approval_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_seal" ADD CONSTRAINT "audit_seal_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
