import { type FormFields, keepUnsentForm } from '~/modules/identity/unsent-forms.server'
import { systemNow } from '~/platform/clock.server'
import { requestScope } from '~/platform/request-scope.server'
import { cameFrom } from './came-from'
import { readForm } from './read-form.server'
import { isSecretField } from './secret-field'

const MOST_CHARACTERS = 300_000

/** What a person could have typed: no files, no passwords, nothing of the form library's own. */
function keepable(form: FormData): FormFields {
	return [...form].filter(
		(field): field is [string, string] =>
			typeof field[1] === 'string' && !isSecretField(field[0]) && !field[0].startsWith('__'),
	)
}

const lengthOf = (fields: FormFields) =>
	fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0)

/** The address a form was sent to, as its page wrote it. */
function actionOf(request: Request): string {
	const url = new URL(requestScope.getStore()?.address ?? request.url, request.url)
	url.searchParams.delete('_routes')
	return url.pathname.replace(/\.data$/, '') + url.search
}

/**
 * Keeps the form of a request whose log-in has just ended, so that nothing typed is lost. Returns
 * the page on which its owner can send it again; null where there is nothing to keep (files must be
 * chosen anew, passwords typed anew).
 */
export async function keepForm(request: Request, userId: string): Promise<string | null> {
	if (request.method !== 'POST') return null
	const read = await readForm(request)
	if (!read.ok) return null
	const fields = keepable(read.form)
	if (!fields.some(([, value]) => value.trim() !== '')) return null
	if (lengthOf(fields) > MOST_CHARACTERS) return null
	const action = actionOf(request)
	const page = cameFrom(request) ?? action
	const id = await keepUnsentForm({ userId, action, page, fields }, systemNow())
	return `/account/unsent/${id}`
}
