import type { RouteFile } from '../../support/app-server'
import { submission, untouched } from '../../support/attacks'
import { cast, type Member, type Stage, type Staged } from '../../support/cast'
import { formsOf } from '../../support/page-forms'
import type { Answer, Sent } from '../../support/raw-client'
import { addressOf } from '../../support/route-addresses'
import { bodies, encoders } from './authorization-bodies'
import type { Line, Rule } from './authorization-rules'
import { table } from './authorization-table'

/** `invalid`: the sender may, the form or the moment is wrong (422, 409). */
export type Outcome = 'allowed' | 'invalid' | 'missing' | 'forbidden' | 'login' | 'onward' | 'moved'

/**
 * Whose ids an address or a form names. `mixed`: another contest's below this one's address;
 * `named …`: others' in the form alone, sent to one's own address.
 */
type Ids = 'own' | 'theirs' | 'elsewhere' | 'mixed' | 'named theirs' | 'named elsewhere'

export type Request = {
	what: string
	/** The route and, of an action, its intent. */
	act: string
	member: Member
	sent: Sent
	expected: readonly Outcome[]
	/** Nothing may be changed by it, whatever it is answered. */
	still: boolean
}

type Pairs = [name: string, value: string][]
/** What the page itself fills into its form, by route: of those that no body is written for. */
export type Filled = Map<string, Pairs>

const stranger = 'recommender'
const strangers = {
	owner: stranger,
	member: stranger,
	editor: stranger,
	viewer: stranger,
} as const

/** As whom somebody stands there: what is mine here is yours there. */
const standing: Record<'theirs' | 'elsewhere', Partial<Record<Member, Member>>> = {
	theirs: {
		...strangers,
		owner: 'outsider',
		partner: stranger,
		outsider: 'owner',
		judge: 'fellowJudge',
		fellowJudge: 'judge',
	},
	elsewhere: {
		...strangers,
		partner: stranger,
		outsider: stranger,
		judge: 'otherJudge',
		otherJudge: 'judge',
		chief: 'otherChief',
		trackA: 'otherChief',
		trackB: 'otherChief',
		otherChief: 'chief',
		officer: 'otherOfficer',
		otherOfficer: 'officer',
		finance: 'otherFinance',
		otherFinance: 'finance',
		supervisor: 'otherSupervisor',
		otherSupervisor: 'supervisor',
	},
}

type Answered = 'allowed' | 'missing' | 'forbidden' | 'login'

function answered({ allowed, forbidden = [], visitors = 'login' }: Rule, member: Member): Answered {
	if (allowed.includes(member)) return 'allowed'
	if (member === 'visitor') return visitors
	return forbidden.includes(member) ? 'forbidden' : 'missing'
}

const acceptable: Record<Answered, readonly Outcome[]> = {
	allowed: ['allowed', 'invalid'],
	missing: ['missing'],
	forbidden: ['forbidden'],
	login: ['login'],
}
/** Another contest's id below an own address, or another's in a form sent to it, is as good as none. */
const mixed: Record<Answered, readonly Outcome[]> = {
	...acceptable,
	allowed: ['missing'],
	forbidden: ['forbidden', 'missing'],
}

function namedByForm(rule: Rule, here: Answered): readonly Outcome[] {
	if (here !== 'allowed') return mixed[here]
	return rule.passesOver ? ['allowed'] : ['missing', 'invalid']
}

function expectedOf(rule: Rule, member: Member, ids: Ids): readonly Outcome[] {
	if (rule.leads?.includes(member)) return [rule.leadsTo ?? 'onward']
	const here = answered(rule, member)
	if (ids === 'own') return acceptable[here]
	if (ids === 'mixed') return mixed[here]
	if (ids !== 'theirs' && ids !== 'elsewhere') return namedByForm(rule, here)
	if (ids === 'elsewhere' && rule.elsewhere && here === 'allowed') return [rule.elsewhere]
	return acceptable[answered(rule, standing[ids][member] ?? member)]
}

const isEverybodys = ({ allowed }: Rule) => allowed.length >= cast.length - 1

/** Everybody at one's own address; elsewhere those who have a right here or there, and strangers. */
function askedBy(rule: Rule, ids: Ids): readonly Member[] {
	if (isEverybodys(rule) || ids === 'own') return cast
	const there = ids.endsWith('theirs') ? standing.theirs : standing.elsewhere
	const concerned = [...rule.allowed, ...(rule.forbidden ?? []).slice(0, 3)]
	return cast.filter((member) => {
		const standsFor = there[member] ?? member
		return member === 'visitor' || concerned.includes(member) || concerned.includes(standsFor)
	})
}

/** What the address names, and what the form does. */
function worldsOf({ own, theirs, elsewhere }: Staged, ids: Ids): { at: Stage; named: Stage } {
	if (ids === 'own') return { at: own, named: own }
	if (ids === 'theirs') return { at: theirs, named: theirs }
	if (ids === 'elsewhere') return { at: elsewhere, named: elsewhere }
	const { slug, seen } = own
	if (ids === 'mixed') {
		return { at: { ...elsewhere, slug }, named: { ...elsewhere, slug, seen } }
	}
	const named = { ...(ids === 'named theirs' ? theirs : elsewhere), seen }
	return { at: { ...own, invitationId: named.invitationId }, named }
}

/** The ids to try: those that change the address, or what the form names. */
function idsFor(
	stage: Staged,
	route: RouteFile,
	target: (worlds: ReturnType<typeof worldsOf>) => string,
): Ids[] {
	const all: Ids[] = route.path.includes(':contest')
		? ['own', 'elsewhere', 'mixed', 'named elsewhere']
		: ['own', 'theirs', 'elsewhere', 'named theirs', 'named elsewhere']
	const seen = new Set<string>()
	return all.filter((ids) => {
		const address = target(worldsOf(stage, ids))
		return !seen.has(address) && seen.add(address)
	})
}

/** An action, or a page's loader, alone; what has no page is read at its own address. */
function sentTo({ id, path, module }: RouteFile, address: string, post?: Partial<Sent>): Sent {
	if (post && encoders[path]) return { path: address, ...post }
	const data = `${address === '/' ? '/_root' : address}.data`
	if (post) return { path: `${data}${id.endsWith('_index') ? '?index' : ''}`, ...post }
	if (!module.default || !module.loader) return { path: address }
	return { path: `${data}?_routes=${encodeURIComponent(id)}` }
}

const plainForm = { action: '', method: 'post', multipart: false, fields: [] }

function posted({ path }: RouteFile, fields: Pairs): Partial<Sent> {
	const encode = encoders[path]
	if (encode) return { method: 'POST', ...encode(Object.fromEntries(fields)) }
	return { method: 'POST', ...submission(plainForm, fields) }
}

/** Who reads what, of the whole table. */
const readable: Record<string, Rule | undefined> = Object.fromEntries(
	Object.entries(table).map(([path, { get }]) => [path, get]),
)

export function readings(stage: Staged, route: RouteFile, lines = readable): Request[] {
	const rule = lines[route.path]
	if (!rule) return []
	return idsFor(stage, route, ({ at }) => addressOf(route, at)).flatMap((ids) =>
		askedBy(rule, ids).map((member) => ({
			what: `GET ${route.path} (${ids})`,
			act: `GET ${route.path}`,
			member,
			sent: sentTo(route, addressOf(route, worldsOf(stage, ids).at)),
			expected: expectedOf(rule, member, ids),
			still: true,
		})),
	)
}

function namedIn({ path }: RouteFile, intent: string, world: Stage, filled: Filled): Pairs {
	const given = bodies[path]?.(world)
	if (!given) return filled.get(path) ?? []
	return Object.entries((intent ? given[intent] : given) as Record<string, string>)
}

export function sendings(stage: Staged, route: RouteFile, filled: Filled): Request[] {
	return rulesOf(table[route.path]?.post).flatMap(([intent, rule]) => {
		const sentIn = ({ at, named }: ReturnType<typeof worldsOf>) => {
			const fields = namedIn(route, intent, named, filled)
			return { address: addressOf(route, at), fields }
		}
		return idsFor(stage, route, (worlds) => JSON.stringify(sentIn(worlds))).flatMap((ids) => {
			const { address, fields } = sentIn(worldsOf(stage, ids))
			return askedBy(rule, ids).map((member) => {
				const expected = expectedOf(rule, member, ids)
				return {
					what: `POST ${route.path} ${intent} (${ids})`,
					act: `POST ${route.path} ${intent}`.trim(),
					member,
					sent: sentTo(route, address, posted(route, fields)),
					expected,
					still: ids.startsWith('named') || !expected.includes('allowed'),
				}
			})
		})
	})
}

/** What everybody meets at the public addresses of a contest that is a draft. */
export function unpublished(stage: Staged, route: RouteFile): Request[] {
	const { get, post } = table[route.path]!
	const isPublic = (rule: Rule) => rule.elsewhere ?? route.path.startsWith('/c/')
	const rules = [...(get ? [get] : []), ...rulesOf(post).map(([, rule]) => rule)]
	if (!rules.some(isPublic)) return []
	return [...readings(stage, route), ...sendings(stage, route, new Map())]
		.filter(({ what }) => what.endsWith('(elsewhere)'))
		.map(({ what, expected, ...rest }) => ({
			...rest,
			what: what.replace('elsewhere', 'unpublished'),
			expected: expected.includes('login') ? expected : ['missing'],
		}))
}

export function rulesOf(post: Line['post']): [string, Rule][] {
	if (!post) return []
	return 'allowed' in post ? [['', post as Rule]] : Object.entries(post)
}

/** What the owner's, the organizer's … page fills into its form where no body is written. */
export async function readForms(
	stage: Staged,
	routes: RouteFile[],
	ask: (member: Member, sent: Sent) => Promise<Answer>,
): Promise<Filled> {
	const filled: Filled = new Map()
	const pages = routes.filter(({ path, module }) => module.default && !(path in bodies))
	await Promise.all(
		pages.map(async (route) => {
			const [, rule] = rulesOf(table[route.path]!.post)[0] ?? []
			if (!rule || isEverybodys(rule)) return
			const path = addressOf(route, stage.own)
			const { text, status } = await ask(rule.allowed[0]!, { path })
			if (status === 0) throw new Error(text)
			const form = formsOf(text, path).find(({ action }) => action.split('?')[0] === path)
			if (form) filled.set(route.path, untouched(form))
		}),
	)
	return filled
}

const settled = new Set([200, 204])

export function outcomeIn(
	{ status, text, location }: Answer,
	{ method = 'GET' }: Sent,
): Outcome | string {
	if (status === 404) return 'missing'
	if (status === 403) return 'forbidden'
	if (status === 422 || status === 409) return 'invalid'
	if (settled.has(status)) return 'allowed'
	const to = status === 202 ? (/"(\/[^"]*)"/.exec(text)?.[1] ?? '') : location
	if (!to) return `${status} ${text.slice(0, 300)}`
	if (/^\/login(\?|$)/.test(to)) return 'login'
	if (method === 'POST') return 'allowed'
	return to.startsWith('/c/elsewhere/') ? 'moved' : 'onward'
}
