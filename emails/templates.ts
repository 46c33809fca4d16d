import { accountInvitation } from './account-invitation'
import * as account from './account-letters'
import * as entrant from './entrant-letters'
import { claimUpdated } from './claim-updated'
import { entryAccepted } from './entry-accepted'
import { entryRejected } from './entry-rejected'
import { entryReturned } from './entry-returned'
import { entrySubmitted } from './entry-submitted'
import { judgeAssigned } from './judge-assigned'
import { judgeInvitation } from './judge-invitation'
import { judgeReminder } from './judge-reminder'
import type { MailTemplate } from './layout'
import { noticeOpened } from './notice-opened'
import { objectionReceived } from './objection-received'
import { organizationNews } from './organization-news'
import { partnerInvitation } from './partner-invitation'
import { paymentMade } from './payment-made'
import { registrationRepeated } from './registration-repeated'
import * as reminders from './reminder-letters'
import { resultReleased } from './result-released'
import { securityNotice } from './security-notice'
import * as staff from './staff-letters'
import { teamConfirmation } from './team-confirmation'

/** Every mail the platform sends, by the name kept in mail_message.template. */
export const mailTemplates = {
	'account-invitation': accountInvitation,
	'registration-repeated': registrationRepeated,
	'contact-code': account.contactCode,
	'password-reset': account.passwordReset,
	'account-locked': account.accountLocked,
	'address-changed': account.addressChanged,
	'entry-submitted': entrySubmitted,
	'entry-returned': entryReturned,
	'entry-accepted': entryAccepted,
	'entry-rejected': entryRejected,
	'judge-invitation': judgeInvitation,
	'judge-assigned': judgeAssigned,
	'judge-reminder': judgeReminder,
	'notice-opened': noticeOpened,
	'objection-received': objectionReceived,
	'result-released': resultReleased,
	'claim-updated': claimUpdated,
	'payment-made': paymentMade,
	'team-confirmation': teamConfirmation,
	'partner-invitation': partnerInvitation,
	'organization-news': organizationNews,
	'entry-advanced': entrant.entryAdvanced,
	'entry-not-advanced': entrant.entryNotAdvanced,
	'entry-unmended': entrant.entryUnmended,
	'entry-withdrawn': entrant.entryWithdrawn,
	'entry-disqualified': entrant.entryDisqualified,
	'entry-seat-lost': entrant.entrySeatLost,
	'member-answered': entrant.memberAnswered,
	'partner-confirmed': entrant.partnerConfirmed,
	'partner-removed': entrant.partnerRemoved,
	'question-answered': entrant.questionAnswered,
	'problem-changed': entrant.problemChanged,
	'problem-withdrawn': entrant.problemWithdrawn,
	'entry-role': entrant.entryRole,
	'membership-changed': entrant.membershipChanged,
	'objection-filed': entrant.objectionFiled,
	'objection-answered': entrant.objectionAnswered,
	'award-revoked': entrant.awardRevoked,
	'calendar-changed': entrant.calendarChanged,
	announcement: entrant.announcement,
	'sheet-voided': staff.sheetVoided,
	'judge-removed': staff.judgeRemoved,
	'organization-pending': staff.organizationPending,
	'entry-mended': staff.entryMended,
	'judge-news': staff.judgeNews,
	'second-person': staff.secondPerson,
	'proposal-settled': staff.proposalSettled,
	'question-asked': staff.questionAsked,
	'claim-arrived': staff.claimArrived,
	'instalment-payable': staff.instalmentPayable,
	'role-proposed': staff.roleProposed,
	'role-granted': staff.roleGranted,
	'role-revoked': staff.roleRevoked,
	'password-changed': staff.passwordChanged,
	'account-state': staff.accountState,
	'security-notice': securityNotice,
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
