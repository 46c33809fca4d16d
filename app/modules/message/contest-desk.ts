import type { MailTemplateName } from 'emails/templates'

/**
 * Mails that stand on no organizer's desk: money is the officers' matter, and accounts are the
 * administrators'.
 */
const elsewhere: readonly MailTemplateName[] = [
	'claim-updated',
	'claim-arrived',
	'claim-reminder',
	'payment-made',
	'payout-notice-due',
	'instalment-payable',
	'role-granted',
	'role-revoked',
	'role-proposed',
]

/** What an organizer's desk shows of the outbox of one contest, or of several. */
export function onDesk<ContestId extends string | { in: string[] }>(contestId: ContestId) {
	return { contestId, template: { notIn: [...elsewhere] } }
}
