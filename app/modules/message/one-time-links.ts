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

/** Text messages that carry a code, with its minutes of validity, in their params. */
export function carriesCode(template: string): boolean {
	return template === 'contact-code'
}
