import { type EntryEvent, type EntryState, nextState } from '~/modules/entry/rules/lifecycle'
import type { TrackKind } from '~/modules/entry/rules/fields'
import { eligibilityItems, formItems, OVERDUE } from '~/modules/screening/rules'
import type { EntryPlan, Fate } from './content/entry-plan'
import { beijing } from './dates'
import { fractionOf } from './stable'
import type { Person } from './world'

/** From when to when the entries of a contest are begun, submitted and screened. */
export type EntryWindows = {
	create: readonly [Date, Date]
	submit: readonly [Date, Date]
	screen: readonly [Date, Date]
	/** When the panel is drawn: what was accepted then comes under review. */
	review?: Date
}

export type LifeEvent = {
	event: EntryEvent
	from: EntryState
	to: EntryState
	at: Date
	actor: Person | null
	reasonCode: string | null
	note: string
}

export type Review = {
	outcome: 'accepted' | 'returned' | 'rejected'
	/** Number of the version it was about. */
	version: number
	formCheck: Record<string, 'pass' | 'fail'>
	eligibilityCheck: Record<string, 'pass' | 'fail'>
	reasonCodes: string[]
	mendFields: string[]
	mendBy: Date | null
	note: string
	screener: Person
	at: Date
}

export type Life = {
	createdAt: Date
	state: EntryState
	mendBy: Date | null
	mendFields: string[]
	/** When each version was received. */
	versions: Date[]
	events: LifeEvent[]
	reviews: Review[]
}

const mended = ['entry_form', 'commitment']
const mendNote = '申报书第 2 页漏盖公章，承诺书签字日期未填写，请补正后重新上传扫描件。'

function within([from, to]: readonly [Date, Date], name: string): Date {
	return new Date(from.getTime() + fractionOf(name) * (to.getTime() - from.getTime()))
}

type Persons = { owner: Person; screener: Person }

/** What happened to an entry before the review, as its plan says; checked against the lifecycle. */
export function lifeOf(
	kind: TrackKind,
	plan: EntryPlan,
	windows: EntryWindows,
	persons: Persons,
): Life {
	const life: Life = {
		createdAt: within(windows.create, `create ${plan.title}`),
		state: 'draft',
		mendBy: null,
		mendFields: [],
		versions: [],
		events: [],
		reviews: [],
	}
	const step = (event: EntryEvent, at: Date, actor: Person | null, reason?: [string, string]) => {
		const to = nextState(life.state, event)
		if (!to) throw new Error(`${plan.title}: ${event} from ${life.state}`)
		const [reasonCode = null, note = ''] = reason ?? []
		life.events.push({ event, from: life.state, to, at, actor, reasonCode, note })
		life.state = to
	}
	if (plan.fate === 'draft') return life
	const submitted = within(windows.submit, `submit ${plan.title}`)
	life.versions.push(submitted)
	step('submit', submitted, persons.owner)
	if (plan.fate === 'withdrawn_early') {
		step('withdraw', later(submitted, 9), persons.owner, ['', '业务调整，撤回申报。'])
		return life
	}
	if (plan.fate === 'submitted') return life
	screen({ life, kind, plan, persons, step }, within(windows.screen, `screen ${plan.title}`))
	if (windows.review && life.state === 'accepted') {
		step('begin_review', windows.review, persons.screener)
	}
	return life
}

const later = (from: Date, hours: number) => new Date(from.getTime() + hours * 3_600_000)

type Screening = {
	life: Life
	kind: TrackKind
	plan: EntryPlan
	persons: Persons
	step: (event: EntryEvent, at: Date, actor: Person | null, reason?: [string, string]) => void
}

/** Sent back at `at`; the mending date is the fifth day's 24:00. */
function sendBack({ life, kind, persons, step }: Screening, at: Date): Date {
	const mendBy = beijing(at, 6)
	const formCheck = { ...allPass(formItems), form_stamped: 'fail' as const }
	step('return', at, persons.screener, ['form_stamped', mendNote])
	life.reviews.push({
		outcome: 'returned',
		version: 1,
		formCheck,
		eligibilityCheck: allPass(eligibilityItems(kind)),
		reasonCodes: ['form_stamped'],
		mendFields: mended,
		mendBy,
		note: mendNote,
		screener: persons.screener,
		at,
	})
	return mendBy
}

const refused: readonly Fate[] = ['rejected']

function screen(screening: Screening, at: Date): void {
	const { life, kind, plan, persons, step } = screening
	if (plan.fate === 'returned' || plan.fate === 'overdue' || plan.mended) {
		const mendBy = sendBack(screening, at)
		if (plan.fate === 'returned') {
			life.mendBy = mendBy
			life.mendFields = mended
			return
		}
		if (plan.fate === 'overdue') return step('reject_unmended', mendBy, null, [OVERDUE, ''])
		life.versions.push(later(at, 30))
		step('mend', later(at, 30), persons.owner)
	}
	const decidedAt = plan.mended ? later(at, 52) : at
	const rejected = refused.includes(plan.fate)
	const [item, note] = rejected ? plan.reason! : [null, '']
	step(rejected ? 'reject' : 'accept', decidedAt, persons.screener, item ? [item, note] : undefined)
	life.reviews.push({
		outcome: rejected ? 'rejected' : 'accepted',
		version: life.versions.length,
		formCheck: allPass(formItems),
		eligibilityCheck: { ...allPass(eligibilityItems(kind)), ...(item && { [item]: 'fail' }) },
		reasonCodes: item ? [item] : [],
		mendFields: [],
		mendBy: null,
		note,
		screener: persons.screener,
		at: decidedAt,
	})
}

function allPass(items: readonly string[]): Record<string, 'pass' | 'fail'> {
	return Object.fromEntries(items.map((item) => [item, 'pass']))
}
