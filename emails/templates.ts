import * as account from './account-letters'
import * as claims from './claim-letters'
import * as entrant from './entrant-letters'
import * as entries from './entry-letters'
import * as judges from './judge-letters'
import type { MailTemplate } from './layout'
import * as notices from './notice-letters'
import * as reminders from './reminder-letters'
import * as staff from './staff-letters'

/** Every mail the platform sends, by the name kept in mail_message.template. */
export const mailTemplates = {
	'account-invitation': account.accountInvitation,
	'registration-repeated': account.registrationRepeated,
	'contact-code': account.contactCode,
	'password-reset': account.passwordReset,
	'account-locked': account.accountLocked,
	'address-changed': account.addressChanged,
	'entry-submitted': entries.entrySubmitted,
	'entry-returned': entries.entryReturned,
	'entry-accepted': entries.entryAccepted,
	'entry-rejected': entries.entryRejected,
	'judge-invitation': judges.judgeInvitation,
	'judge-assigned': judges.judgeAssigned,
	'judge-reminder': judges.judgeReminder,
	'notice-opened': notices.noticeOpened,
	'objection-received': notices.objectionReceived,
	'result-released': notices.resultReleased,
	'claim-updated': claims.claimUpdated,
	'payment-made': claims.paymentMade,
	'team-confirmation': entrant.teamConfirmation,
	'partner-invitation': entrant.partnerInvitation,
	'organization-news': entrant.organizationNews,
	'entry-advanced': entries.entryAdvanced,
	'entry-not-advanced': entries.entryNotAdvanced,
	'entry-unmended': entries.entryUnmended,
	'entry-withdrawn': entries.entryWithdrawn,
	'entry-disqualified': entries.entryDisqualified,
	'entry-seat-lost': entries.entrySeatLost,
	'member-answered': entrant.memberAnswered,
	'partner-confirmed': entrant.partnerConfirmed,
	'partner-removed': entrant.partnerRemoved,
	'question-answered': entrant.questionAnswered,
	'problem-changed': entrant.problemChanged,
	'problem-withdrawn': entrant.problemWithdrawn,
	'entry-role': entrant.entryRole,
	'membership-changed': entrant.membershipChanged,
	'objection-filed': notices.objectionFiled,
	'objection-accepted': notices.objectionAccepted,
	'objection-answered': notices.objectionAnswered,
	'award-revoked': notices.awardRevoked,
	'calendar-changed': entrant.calendarChanged,
	announcement: entrant.announcement,
	'sheet-voided': judges.sheetVoided,
	'judge-removed': judges.judgeRemoved,
	'organization-pending': staff.organizationPending,
	'entry-mended': staff.entryMended,
	'seat-vacated': staff.seatVacated,
	'judge-news': staff.judgeNews,
	'second-person': staff.secondPerson,
	'proposal-settled': staff.proposalSettled,
	'question-asked': staff.questionAsked,
	'claim-arrived': claims.claimArrived,
	'payout-notice-due': claims.payoutNoticeDue,
	'instalment-payable': claims.instalmentPayable,
	'role-proposed': staff.roleProposed,
	'role-granted': staff.roleGranted,
	'role-revoked': staff.roleRevoked,
	'password-changed': account.passwordChanged,
	'account-state': account.accountState,
	'security-notice': account.securityNotice,
	digest: staff.digest,
	'submission-reminder': reminders.submissionReminder,
	'mending-reminder': reminders.mendingReminder,
	'scoring-reminder': reminders.scoringReminder,
	'claim-reminder': reminders.claimReminder,
	'objection-reminder': reminders.objectionReminder,
}

type Templates = typeof mailTemplates
export type MailTemplateName = keyof Templates
export type MailParams<Name extends MailTemplateName> =
	Templates[Name] extends MailTemplate<infer Params> ? Params : never
