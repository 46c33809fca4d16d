import { accountInvitation } from './account-invitation'
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
import { resultReleased } from './result-released'
import { teamConfirmation } from './team-confirmation'

/** Every mail the platform sends, by the name kept in mail_message.template. */
export const mailTemplates = {
	'account-invitation': accountInvitation,
	'registration-repeated': registrationRepeated,
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
}

type Templates = typeof mailTemplates
export type MailTemplateName = keyof Templates
export type MailParams<Name extends MailTemplateName> =
	Templates[Name] extends MailTemplate<infer Params> ? Params : never
