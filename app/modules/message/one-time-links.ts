/** Mails whose link lets whoever opens it act as the addressee: read by nobody else. */
const templates: readonly string[] = ['account-invitation', 'team-confirmation']

export function carriesOneTimeLink(template: string): boolean {
	return templates.includes(template)
}
