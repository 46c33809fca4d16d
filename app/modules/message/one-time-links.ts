/** Mails whose link or code lets whoever has it act as the addressee: read by nobody else. */
const templates: readonly string[] = [
	'account-invitation',
	'team-confirmation',
	'contact-code',
	'password-reset',
]

export function carriesOneTimeLink(template: string): boolean {
	return templates.includes(template)
}

/** Somebody sits before the form that asks for what it brings. */
export function isWaitedFor(template: string): boolean {
	return template === 'contact-code' || template === 'password-reset'
}

/** Mails and text messages that carry a code, with its minutes of validity, in their params. */
export function carriesCode(template: string): boolean {
	return template === 'contact-code'
}

/** What the params of such messages say of their time, each with its milliseconds. */
const spans = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 }

/**
 * Whether the code or link of a message, as made at `createdAt`, is worth nothing any more at
 * `now`. A message without either, and a link without an end, never is.
 */
export function isOver(
	{ template, params, createdAt }: { template: string; params: unknown; createdAt: Date },
	now: Date,
): boolean {
	if (!carriesOneTimeLink(template)) return false
	const given = Object(params) as Record<string, unknown>
	return Object.entries(spans).some(([unit, ms]) => {
		const count = given[unit]
		return typeof count === 'number' && now.getTime() - createdAt.getTime() >= count * ms
	})
}
