/** Mails to whoever objected: to whom they went is sealed from all but the handlers. */
const templates: readonly string[] = ['objection-filed', 'objection-accepted', 'objection-answered']

export const concealedTemplates = [...templates]

export function concealsReceiver(template: string): boolean {
	return templates.includes(template)
}
