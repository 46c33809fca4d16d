/** The forms of a page as React writes them: enough of HTML to fill them in, no more. */
export type PageField = {
	name: string
	/** text, hidden, password, number, date, file, checkbox, radio, textarea, select, button, … */
	type: string
	value: string
	/** What a browser would send without the person touching it. */
	sent: boolean
}
export type PageForm = { action: string; method: string; multipart: boolean; fields: PageField[] }

const entities: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	'#x27': "'",
	'#39': "'",
}

const unescaped = (html: string) =>
	html.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => entities[name]!)

function attributesOf(tag: string): Record<string, string> {
	const found: Record<string, string> = {}
	for (const [, name, value = ''] of tag.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)) {
		found[name!.toLowerCase()] = unescaped(value)
	}
	return found
}

function selected(options: string): string {
	const all = [...options.matchAll(/<option([^>]*)>/g)].map(([, tag]) => attributesOf(tag!))
	return (all.find((option) => 'selected' in option) ?? all[0])?.value ?? ''
}

function fieldOf(element: string, tag: string, inner: string): PageField | null {
	const about = attributesOf(tag)
	if (!about.name || 'disabled' in about) return null
	const name = about.name
	if (element === 'textarea') {
		return { name, type: 'textarea', value: unescaped(inner).replace(/^\n/, ''), sent: true }
	}
	if (element === 'select') return { name, type: 'select', value: selected(inner), sent: true }
	if (element === 'button') return { name, type: 'button', value: about.value ?? '', sent: false }
	const type = about.type ?? 'text'
	const ticked = type !== 'checkbox' && type !== 'radio' ? true : 'checked' in about
	return {
		name,
		type,
		value: about.value ?? (ticked && type === 'checkbox' ? 'on' : ''),
		sent: ticked,
	}
}

const control =
	/<(input)\b([^>]*)>|<(textarea)\b([^>]*)>([\s\S]*?)<\/textarea>|<(select)\b([^>]*)>([\s\S]*?)<\/select>|<(button)\b([^>]*)>/g

function fieldsOf(html: string): (PageField & { form?: string })[] {
	return [...html.matchAll(control)].flatMap((match) => {
		const at = [1, 3, 6, 9].find((group) => match[group])!
		const tag = match[at + 1] ?? ''
		const field = fieldOf(match[at]!, tag, match[at + 2] ?? '')
		return field ? [{ ...field, form: attributesOf(tag).form }] : []
	})
}

/** Every form of the page that posts, with where it goes (`page` where it names nothing). */
export function formsOf(html: string, page: string): PageForm[] {
	const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
	const outside = fieldsOf(html.replace(/<form\b[\s\S]*?<\/form>/g, ''))
	return forms.flatMap(([, tag = '', inner = '']) => {
		const about = attributesOf(tag)
		if ((about.method ?? 'get').toLowerCase() !== 'post') return []
		const fields = [...fieldsOf(inner), ...outside.filter(({ form }) => form && form === about.id)]
		return [
			{
				action: about.action || page,
				method: 'post',
				multipart: about.enctype === 'multipart/form-data',
				fields,
			},
		]
	})
}
