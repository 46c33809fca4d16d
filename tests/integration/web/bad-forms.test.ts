import { afterAll, beforeAll, expect, test } from 'vitest'
import { uiText } from '~/messages/ui'
import type { RouteFile } from '../../support/app-server'
import { type Attack, attacksOn, filledWith, foreign, submission } from '../../support/attacks'
import { formsOf, type PageForm } from '../../support/page-forms'
import type { Answer } from '../../support/raw-client'
import { addressOf } from '../../support/route-addresses'
import { startSweep, type Sweep, workersOf } from '../../support/sweep'
import { type ActorName, actors } from '../../support/whole-world'

/**
 * Every form there is and every route that takes one, with everything a form should not hold. The
 * forms are read off the pages, so that a new one is swept as soon as a page shows it.
 */
type Found = { form: PageForm; page: string; actor: ActorName }

let sweep: Sweep
let found: Found[]

/** It ends the session of all that follow; it speaks the upload protocol, not to people. */
const apart = new Set(['/logout', '/api/uploadthing'])

beforeAll(async () => {
	sweep = await startSweep()
	found = await findForms()
}, 120_000)
afterAll(() => sweep?.stop())

async function read(actor: ActorName, path: string) {
	const answer = await sweep.send(actor, { path })
	const isPage = answer.status === 200 && String(answer.headers['content-type']).includes('html')
	return { actor, path, html: isPage ? answer.text : '' }
}

/** Every page as those who work on it, and as a visitor. */
async function readPages() {
	const { routes } = sweep.app
	return Promise.all(
		routes.flatMap((route) =>
			(['visitor', ...workersOf(route)] as const).map((actor) =>
				read(actor, addressOf(route, sweep.world)),
			),
		),
	)
}

async function findForms(): Promise<Found[]> {
	const seen = new Set<string>()
	const pages = await readPages()
	return pages.flatMap(({ actor, path, html }) =>
		formsOf(html, path).flatMap((form) => {
			const key = `${form.action} ${form.fields.map(({ name, type }) => `${name}:${type}`).join()}`
			if (seen.has(key)) return []
			seen.add(key)
			return [{ form, page: path, actor }]
		}),
	)
}

/** The marker a person typed, which no page prints by itself. */
const marker = '标记甲7391'
const typed = new Set(['text', 'textarea', 'number'])
/** Never sent back, like a password. */
const secret = new Set(['accountNumber', 'oneTimeCode'])

/** What a page must show of a form it refused. */
function refusalFaults({ form, page, actor }: Found, { status, text }: Answer): string[] {
	const what = `${form.action} on ${page} as ${actor}: ${status}`
	const { error } = uiText['zh-CN']
	const lost = form.fields
		.filter(({ type, name }) => typed.has(type) && !secret.has(name))
		.filter(
			({ name }) =>
				!formsOf(text, page).some(({ fields }) =>
					fields.some((field) => field.name === name && field.value.includes(marker)),
				),
		)
		.map(({ name }) => `${what} loses what was typed into ${name}`)
	const silent =
		text.includes('role="alert"') && text.includes(error.trim())
			? []
			: [`${what} does not say what is wrong`]
	return [...silent, ...new Set(lost)]
}

function post({ form, page, actor }: Found, sent: Attack): Promise<Answer> {
	const { headers, body } = sent
	const referer = sweep.app.origin + page
	return sweep.send(actor, {
		method: 'POST',
		path: form.action,
		headers: { Referer: referer, ...headers },
		body,
	})
}

test('a form refused keeps what was typed and says what is wrong', async () => {
	const faults = await Promise.all(
		found.map(async (each) => {
			const { form, actor } = each
			if (!form.fields.some(({ type }) => typed.has(type))) return []
			// A control character can be kept nowhere, so that no form takes this.
			const pairs = filledWith(form, marker).map(([name, value]): [string, string] => {
				return [name, value === marker ? `${marker}\u0001` : value]
			})
			const answer = await post(each, { name: 'marked', ...submission(form, pairs) })
			return [
				...sweep.complaints(`POST ${form.action} as ${actor}`, answer),
				...refusalFaults(each, answer),
			]
		}),
	)
	expect(faults.flat()).toEqual([])
}, 300_000)

/** A route that no page shows a form for here is sent what forms usually hold. */
const usual: PageForm['fields'] = [
	'intent',
	'id',
	'revision',
	'version',
	'name',
	'title',
	'note',
	'reason',
].map((name) => ({ name, type: 'text', value: '1', sent: true }))

function targets(): (Found & { route: RouteFile })[] {
	const seen = new Set<string>()
	const actions: unknown[] = sweep.app.routes.map(({ module }) => module.action)
	const all = sweep.app.routes
		.filter(({ module, path }) => module.action && !apart.has(path))
		.flatMap((route) => {
			const address = addressOf(route, sweep.world)
			const shown = found.filter(({ form }) => form.action.split('?')[0] === address)
			if (shown.length > 0) return shown.map((each) => ({ ...each, route }))
			const form = { action: address, method: 'post', multipart: false, fields: usual }
			return [{ form, page: address, actor: workersOf(route)[0]!, route }]
		})
	// The same action at a second address (/c/:contest/…) is the first again.
	return all.filter(({ route, form }) => {
		const names = form.fields.map(({ name }) => name).join()
		const key = `${actions.indexOf(route.module.action)} ${names}`
		return !seen.has(key) && seen.add(key)
	})
}

function htmlFaults(what: string, own: boolean, { status, text, headers }: Answer): string[] {
	if (!String(headers['content-type']).includes('html')) return []
	const raw = text.includes('<img src=x') || text.includes('<script>alert(1)')
	const silent = own && status === 422 && !text.includes('role="alert"')
	return [
		...(raw ? [`${what} prints HTML as typed`] : []),
		...(silent ? [`${what} does not say what is wrong`] : []),
	]
}

async function attack(target: Found, each: Attack, own = true): Promise<string[]> {
	const answer = await post(target, each)
	const what = `POST ${target.form.action} as ${target.actor}, ${each.name}: ${answer.status}`
	return [...sweep.complaints(what, answer), ...htmlFaults(what, own, answer)]
}

test('nothing that is sent to a form breaks it, whoever sends it', async () => {
	const all = targets()
	const withPage = all.filter(({ route }) => route.module.default)
	const acts = all.filter(({ route }) => !route.module.default)
	for (const group of [withPage, acts]) {
		const faults = await Promise.all(
			group.flatMap((target, index) => {
				const attacks = attacksOn(target.form)
				const others = [index]
					.map((at) => actors[at % actors.length]!)
					.filter((actor) => actor !== target.actor)
				const byOthers = others.map((actor, at) =>
					attack({ ...target, actor }, attacks[(index + at) % attacks.length]!, false),
				)
				return [...attacks.map((each) => attack(target, each)), ...byOthers]
			}),
		)
		expect.soft(faults.flat()).toEqual([])
	}
	const pages = await readPages()
	const printed = pages.filter(
		({ html }) => html.includes('<img src=x') || html.includes('<script>alert(1)'),
	)
	expect(printed.map(({ path, actor }) => `${path} as ${actor} prints HTML as stored`)).toEqual([])
}, 300_000)

test('a form sent from another site is refused in words', async () => {
	const answers = await Promise.all(
		targets().flatMap((target) =>
			foreign.map(async (each) => {
				const answer = await post(target, each)
				const what = `POST ${target.form.action}, ${each.name}`
				return answer.status === 403
					? sweep.complaints(what, answer)
					: [`${what}: ${answer.status}`]
			}),
		),
	)
	expect(answers.flat()).toEqual([])
}, 300_000)
