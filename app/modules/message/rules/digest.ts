/**
 * Which mails may wait to be gathered into one, and when a gathering is due. Notices of work come
 * in floods (fifty claims, forty questions) and are read at a desk; what concerns a person's own
 * rights, dates or access is never kept back.
 */
import type { MailTemplateName } from 'emails/templates'

const digestible: ReadonlySet<MailTemplateName> = new Set([
	'question-asked',
	'claim-arrived',
	'payout-notice-due',
	'instalment-payable',
	'judge-news',
	'second-person',
	'proposal-settled',
	'member-answered',
	'partner-confirmed',
	'organization-pending',
	'entry-mended',
] as const)

export function isDigestible(template: MailTemplateName): boolean {
	return digestible.has(template)
}

const MINUTE = 60_000
const QUIET = 15 * MINUTE
const LONGEST = 120 * MINUTE
/** China has one offset and no summer time. */
const BEIJING = 8 * 60 * MINUTE

/**
 * A person's waiting notices go out between 8:00 and 20:00 in Beijing, once nothing came for 15
 * minutes or the oldest has waited for two hours.
 */
export function digestDue({ oldest, newest }: { oldest: Date; newest: Date }, now: Date): boolean {
	const hour = new Date(now.getTime() + BEIJING).getUTCHours()
	if (hour < 8 || hour >= 20) return false
	const since = (then: Date) => now.getTime() - then.getTime()
	return since(newest) >= QUIET || since(oldest) >= LONGEST
}
