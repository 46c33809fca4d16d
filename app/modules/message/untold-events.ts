import type { AuditEventName } from '~/messages/audit-events'

type Known<Name extends AuditEventName> = Name

/** Events whose command writes the letter, because it needs more than the record tells. */
type ToldByCommand = Known<
	| 'assignment.panel_drawn'
	| 'entry.member_added'
	| 'entry.member_changed'
	| 'entry.member_reminded'
	| 'entry.partner_added'
	| 'identity.account_locked'
	| 'identity.address_confirmed'
	| 'identity.address_removed'
	| 'identity.oidc_linked'
	| 'identity.password_set'
	| 'identity.recovery_code_used'
	| 'identity.recovery_codes_made'
	| 'identity.registration_repeated'
	| 'identity.reset_asked'
	| 'identity.second_factor_removed'
	| 'identity.second_factor_reset'
	| 'identity.second_factor_set'
	| 'identity.user_invited'
	| 'notice.opened'
	| 'organization.member_invited'
	| 'organization.returned'
	| 'organization.verified'
	| 'scoring.judges_reminded'
>

/** Sensitive things read: the record keeps who did. */
type Reading = Known<
	| 'audit.disclosed'
	| 'audit.log_exported'
	| 'file.read'
	| 'identity.account_read'
	| 'incentive.accounts_read'
	| 'incentive.batch_exported'
	| 'message.mail_read'
	| 'objection.read'
	| 'ranking.read'
>

/** Done by a person to what is the person's own, or by a colleague who works on the same thing. */
type OwnWork = Known<
	| 'entry.file_added'
	| 'entry.file_removed'
	| 'entry.form_declared'
	| 'entry.member_removed'
	| 'entry.saved'
	| 'file.refused'
	| 'file.removed'
	| 'file.stored'
	| 'identity.logged_in'
	| 'identity.logged_out'
	| 'identity.login_failed'
	| 'identity.oidc_refused'
	| 'identity.privacy_noted'
	| 'identity.profile_saved'
	| 'identity.registered'
	| 'identity.second_factor_asked'
	| 'identity.second_factor_failed'
	| 'identity.session_revoked'
	| 'identity.sessions_revoked'
	| 'identity.unproven_access_ended'
	| 'incentive.claim_start'
	| 'incentive.claim_started'
	| 'incentive.fact_stated'
	| 'incentive.payee_set'
	| 'message.digest_set'
	| 'organization.invitation_declined'
	| 'organization.invitation_withdrawn'
	| 'organization.member_added'
	| 'organization.registered'
	| 'scoring.sheet_submitted'
>

/** Staff preparing: what becomes public or final has an event of its own. */
type Preparation = Known<
	| 'assignment.judge_changed'
	| 'contest.announcement_corrected'
	| 'contest.announcement_created'
	| 'contest.announcement_deleted'
	| 'contest.announcement_edited'
	| 'contest.created'
	| 'contest.details_edited'
	| 'contest.domains_edited'
	| 'contest.round_edited'
	| 'contest.rubric_edited'
	| 'contest.settings_edited'
	| 'contest.tracks_edited'
	| 'incentive.budget_created'
	| 'incentive.budget_total_set'
	| 'incentive.fact_recorded'
	| 'incentive.fact_refused'
	| 'incentive.fact_verified'
	| 'incentive.policy_created'
	| 'incentive.policy_version_saved'
	| 'message.hold_set'
	| 'message.mail_resent'
	| 'message.mailing_discarded'
	| 'message.mailing_sent'
	| 'message.text_resent'
	| 'problem.created'
	| 'problem.deleted'
	| 'problem.edited'
	| 'problem.reviewed'
	| 'problem.revision_begun'
	| 'problem.revision_discarded'
	| 'ranking.frozen'
	| 'scoring.rules_locked'
	| 'scoring.round_closed'
>

/** Read on the public pages; whoever is to be written to gets an announcement from the mail desk. */
type Published = Known<
	| 'contest.announcement_published'
	| 'contest.announcement_withdrawn'
	| 'contest.archived'
	| 'contest.made_current'
	| 'contest.published'
	| 'incentive.policy_published'
	| 'incentive.policy_restored'
	| 'incentive.policy_retired'
	| 'problem.published'
	| 'problem.published_again'
>

/** A step within an act that tells its people at the end: a round, a decision, a release. */
type WithinAnother = Known<
	| 'award.granted'
	| 'entry.begin_review'
	| 'entry.decide'
	| 'entry.open_notice'
	| 'entry.rank'
	| 'entry.release'
	| 'screening.entry_screened'
>

type Machine = Known<
	| 'audit.clock_moved'
	| 'audit.clock_reset'
	| 'demo.loaded'
	| 'identity.account_unlocked'
	| 'identity.administrator_created'
	| 'message.job_retried'
>

/** Have words in the log for the steps of a claim or an entry that no screen can take yet. */
type NotTakenYet = Known<
	| 'entry.recommend'
	| 'incentive.claim_claw_back'
	| 'incentive.claim_confirm_payment'
	| 'incentive.claim_start_payment'
>

/** Every event that no teller speaks of. */
export type Untold =
	| ToldByCommand
	| Reading
	| OwnWork
	| Preparation
	| Published
	| WithinAnother
	| Machine
	| NotTakenYet
