import type { PageForm } from './page-forms'
import type { Sent } from './raw-client'

type Pair = [name: string, value: string]
export type Attack = { name: string } & Pick<Sent, 'headers' | 'body'>

/** Harmless where it is text, visible where it is taken for HTML. */
export const payload = `<img src=x onerror=alert(1)>"'><script>alert(1)</script>`

const urlencoded = { 'Content-Type': 'application/x-www-form-urlencoded' }

function formBody(pairs: Pair[]): string {
	return pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')
}

/** What a browser sends of the form as it stands, with its first button. */
export function untouched({ fields }: PageForm): Pair[] {
	const button = fields.find(({ type }) => type === 'button')
	return [...fields.filter(({ sent }) => sent), ...(button ? [button] : [])].map(
		({ name, value }) => [name, value],
	)
}

const fixed = new Set(['hidden', 'button', 'file'])
/** Names a person may type into. */
export const typedNames = ({ fields }: PageForm) => [
	...new Set(fields.filter(({ type }) => !fixed.has(type)).map(({ name }) => name)),
]

/** The form with every field a person fills holding this instead. */
export function filledWith(form: PageForm, value: string): Pair[] {
	const typed = new Set(typedNames(form))
	const rest = untouched(form).filter(([name]) => !typed.has(name))
	return [...rest, ...[...typed].map((name): Pair => [name, value])]
}

/** Every field, hidden ones and buttons too. */
function everyField(form: PageForm, value: string): Pair[] {
	return [...new Set(form.fields.map(({ name }) => name))].map((name) => [name, value])
}

/** The fields as multipart parts: as files where `file` names them, else as texts. */
function multipart(pairs: Pair[], file: string | null = null): Pick<Sent, 'headers' | 'body'> {
	const parts = pairs.map(([name, value]) => {
		const more = file === null ? '' : `; filename="${file}"\r\nContent-Type: application/pdf`
		return `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
	})
	const body = `${parts.join('')}--b--\r\n`
	return { headers: { 'Content-Type': 'multipart/form-data; boundary=b' }, body }
}

/** The fields as the form itself would be encoded. */
export function submission(form: PageForm, pairs: Pair[]): Pick<Sent, 'headers' | 'body'> {
	return form.multipart ? multipart(pairs) : { headers: urlencoded, body: formBody(pairs) }
}

/** A tenth of a megabyte in one field, a page in every other. */
function longTexts(form: PageForm): Pair[] {
	const [first] = typedNames(form)
	return filledWith(form, 'x'.repeat(5_000)).map(([name, value]) => {
		return [name, name === first ? 'x'.repeat(100_000) : value]
	})
}

/** What a careless, broken or hostile sender makes of a form. None of it may be valid everywhere. */
export function attacksOn(form: PageForm): Attack[] {
	const encoded = (name: string, pairs: Pair[]) => ({
		name,
		headers: urlencoded,
		body: formBody(pairs),
	})
	const twice = untouched(form).flatMap(([name, value]): Pair[] => [
		[name, value],
		[name, value],
		[`${name}[0]`, value],
		[`${name}.x`, value],
	])
	const attacks = [
		encoded('empty', []),
		encoded('blank fields', everyField(form, '')),
		encoded(
			'without the hidden fields',
			filledWith({ ...form, fields: form.fields.filter(({ type }) => type !== 'hidden') }, '1'),
		),
		encoded('other types', everyField(form, '{"a":[1]}')),
		encoded('huge number', filledWith(form, '1e999')),
		encoded('negative number', filledWith(form, '-1')),
		encoded('huge integer', everyField(form, '99999999999999999999')),
		encoded('long texts', longTexts(form)),
		encoded('control characters', filledWith(form, 'a\u0000b\u0007\u001B[31m')),
		encoded('unpaired and turned text', filledWith(form, '\uFFFE\u202E😀\u0301'.repeat(3))),
		encoded('HTML', filledWith(form, payload)),
		encoded('lists for values', twice),
		encoded('unknown intent', [
			...untouched(form).filter(([name]) => name !== 'intent'),
			['intent', 'nonsense'],
		]),
		encoded('odd names', [
			['__proto__', 'x'],
			['constructor.prototype.x', 'x'],
			['a[99999999]', 'x'],
			['', 'x'],
		]),
		encoded(
			'too many fields',
			Array.from({ length: 2_100 }, (_, n): Pair => [`f${n}`, 'x']),
		),
		{
			name: 'invalid UTF-8',
			headers: urlencoded,
			body: formBody(filledWith(form, '§')).replaceAll('%C2%A7', '%FF%C0%80'),
		},
		{
			name: 'JSON',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(Object.fromEntries(untouched(form))),
		},
		{ name: 'no type', headers: {}, body: formBody(untouched(form)) },
		{ name: 'files for texts', ...multipart(everyField(form, '%PDF-1.4'), 'a.pdf') },
		{
			name: 'broken multipart',
			headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
			body: '--b\r\nContent-Disp',
		},
		{
			name: 'multipart without boundary',
			headers: { 'Content-Type': 'multipart/form-data' },
			body: 'x',
		},
		encoded('over the form’s limit', [...untouched(form), ['padding', 'x'.repeat(1_100_000)]]),
		encoded('over the server’s limit', [['padding', 'x'.repeat(2_200_000)]]),
	]
	const seen = new Set<string>()
	return attacks.filter(({ headers, body }) => {
		const key = `${JSON.stringify(headers)} ${body}`
		return !seen.has(key) && seen.add(key)
	})
}

const origins: Record<string, string>[] = [
	{ Origin: 'https://evil.example' },
	{ Origin: 'null' },
	{ 'Sec-Fetch-Site': 'cross-site' },
	{ Origin: 'http://127.0.0.1:1' },
]
/** Requests that only another site's page, or a program posing as one, would send. */
export const foreign: Attack[] = origins.map((headers) => ({
	name: JSON.stringify(headers),
	headers: { ...urlencoded, ...headers },
	body: '',
}))
