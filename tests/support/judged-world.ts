import { randomUUID } from 'node:crypto'
import { createContest } from '~/modules/contest/commands/create-contest.server'
import type { ContestSettings } from '~/modules/contest/schema'
import type { Context, UserActor } from '~/modules/context'
import { createContext } from '~/modules/context.server'
import { RuleSchema } from '~/modules/ranking/schema'
import type { SelectRule } from '~/modules/ranking/schema'
import { db } from '~/platform/db.server'
import { someone } from './people'

/** A quiet Monday morning in Beijing: five working days later no holiday has come in between. */
export const opening = new Date('2026-06-29T02:00:00Z')
/** 7月6日 24:00, when a notice opened at `opening` closes. */
export const closing = new Date('2026-07-06T16:00:00Z')

const judges = 5

/** Totals of one entry's sheets, by judge; null = no sheet, 'abstained' or 'void' as it says. */
export type SheetPlan = (number | null | 'abstained' | 'void')[]

type EntryPlan = { title: string; organization?: string; domain?: string; sheets: SheetPlan }

/** One mark a criterion, in hundredths and steps of 0.5, adding up to the total. */
function marksOf(total: number, criteria: { id: string; maximum: number }[]) {
	const marks = criteria.map(({ id, maximum }) => ({
		criterionId: id,
		mark: Math.floor((total * maximum) / 100 / 50) * 50,
		maximum,
	}))
	let left = total * 100 - marks.reduce((sum, { mark }) => sum + mark, 0)
	for (let at = 0; left > 0; at = (at + 1) % marks.length) {
		const mark = marks[at]!
		if (mark.mark + 50 > mark.maximum) continue
		mark.mark += 50
		left -= 50
	}
	return marks.map(({ criterionId, mark }) => ({ criterionId, mark, savedAt: opening }))
}

/** The same person's context at another instant. */
export function at<C extends Context>(ctx: C, receivedAt: Date): C {
	const { actor, locale, requestId, ip } = ctx
	const clockOffsetMs = receivedAt.getTime() - Date.now()
	const made = createContext({
		actor,
		locale,
		requestId,
		ip,
		receivedAt: new Date(receivedAt.getTime() - clockOffsetMs),
		clockOffsetMs,
	})
	return { ...made, contestNow: () => receivedAt } as C
}

export const visitor = (receivedAt: Date): Context =>
	at(
		createContext({
			actor: { kind: 'visitor' },
			locale: 'zh-CN',
			requestId: 'test',
			ip: '192.0.2.9',
			receivedAt: new Date(),
			clockOffsetMs: 0,
		}),
		receivedAt,
	)

async function makeContest(settings: Partial<ContestSettings>, slug: string) {
	const system = createContext({
		actor: { kind: 'system', name: 'test' },
		locale: 'zh-CN',
		requestId: 'test',
		ip: null,
		receivedAt: opening,
		clockOffsetMs: 0,
	})
	const { id } = await createContest(system, {
		template: 'national',
		slug,
		name: '全国数字经济应用场景大赛',
		nameEn: 'National Digital-Economy Application-Scenario Contest',
		edition: '首届',
		editionEn: 'First edition of the',
		startsOn: new Date('2026-04-29T16:00:00Z'),
		hosts: ['沈阳市发展和改革委员会'],
		hostsEn: [],
		organizers: ['示例大赛组委会办公室'],
		coOrganizers: [],
	})
	await db.contest.update({
		where: { id },
		data: { state: 'published', publishedAt: opening, settings },
	})
	return db.contest.findUniqueOrThrow({
		where: { id },
		include: {
			tracks: { orderBy: { position: 'asc' } },
			domains: true,
			rounds: { include: { rubric: { include: { criteria: { orderBy: { position: 'asc' } } } } } },
		},
	})
}

type Made = Awaited<ReturnType<typeof makeContest>>

async function makeJudges(contestId: string) {
	const seats = []
	for (let number = 1; number <= judges; number++) {
		const user = await db.user.create({
			data: { email: `judge-${randomUUID()}@example.cn`, name: `示例专家${number}` },
		})
		seats.push(
			await db.judge.create({
				data: {
					contestId,
					userId: user.id,
					name: user.name,
					state: 'accepted',
					invitedAt: opening,
					acceptedAt: opening,
					commitmentVersion: '1',
				},
			}),
		)
	}
	return seats
}

async function makeEntry(contest: Made, trackId: string, plan: EntryPlan, number: number) {
	const track = contest.tracks.find(({ id }) => id === trackId)!
	const owner = await db.user.create({
		data: { email: `owner-${randomUUID()}@example.cn`, name: `联系人${track.code}${number}` },
	})
	const name = plan.organization ?? `沈阳示例${track.code}${number}科技有限公司`
	const organization = await db.organization.create({
		data: {
			kind: 'team',
			name,
			division: '210106',
			verification: 'verified',
			members: { create: { userId: owner.id, role: 'owner' } },
		},
	})
	const domain = contest.domains.find(({ code }) => code === (plan.domain ?? 'industry'))!
	const code = `${track.code}-${String(number).padStart(3, '0')}`
	const facts = { title: plan.title, summary: `${plan.title}：示例简介，内容为虚构。` }
	const entry = await db.entry.create({
		data: {
			...facts,
			contestId: contest.id,
			trackId,
			organizationId: organization.id,
			domainId: domain.id,
			createdById: owner.id,
		},
	})
	const version = await db.entryVersion.create({
		data: {
			...facts,
			entryId: entry.id,
			number: 1,
			domainId: domain.id,
			content: {},
			siteDivision: track.kind === 'scenario' ? '210112' : '',
			receivedAt: opening,
			submittedById: owner.id,
			receiptCode: randomUUID(),
			receiptHash: '0'.repeat(64),
		},
	})
	const state = { state: 'under_review', code, submittedAt: opening } as const
	await db.entry.update({
		where: { id: entry.id },
		data: { ...state, currentVersionId: version.id },
	})
	return { id: entry.id, code, ownerId: owner.id, organizationId: organization.id }
}

async function makeSheet(
	round: Made['rounds'][number],
	entryId: string,
	judgeId: string,
	plan: SheetPlan[number],
) {
	const assignment = await db.assignment.create({
		data: { roundId: round.id, entryId, judgeId },
	})
	if (plan === null) return
	const total = typeof plan === 'number' ? plan : 80
	const sheet = await db.sheet.create({
		data: {
			assignmentId: assignment.id,
			savedAt: opening,
			marks: { create: marksOf(total, round.rubric.criteria) },
		},
	})
	const submitted = { state: 'submitted', total: total * 100, submittedAt: opening } as const
	const abstained = { state: 'abstained', abstainReason: '不熟悉该领域' } as const
	await db.sheet.update({
		where: { id: sheet.id },
		data: plan === 'abstained' ? abstained : submitted,
	})
	if (plan === 'void') await db.sheet.update({ where: { id: sheet.id }, data: { state: 'void' } })
}

export type WorldOptions = {
	slug?: string
	a: EntryPlan[]
	b?: EntryPlan[]
	seats?: number
	select?: Partial<SelectRule>
	settings?: Partial<ContestSettings>
}

/** A contest whose online rounds are scored and closed, with two organizers who may do everything. */
export async function judgedWorld(options: WorldOptions) {
	const { a, b = [], seats = 2, select = {}, settings = {} } = options
	const slug = options.slug ?? `w-${randomUUID().slice(0, 8)}`
	const contest = await makeContest(settings, slug)
	const seatHolders = await makeJudges(contest.id)
	const entries: Awaited<ReturnType<typeof makeEntry>>[][] = []
	for (const [index, plans] of [a, b].entries()) {
		const track = contest.tracks[index]!
		const round = contest.rounds.find(({ trackId }) => trackId === track.id)!
		const rule = RuleSchema.parse(round.rule)
		const seated = { ...rule, select: { ...rule.select!, seats, ...select } }
		await db.track.update({ where: { id: track.id }, data: { seats } })
		await db.round.update({
			where: { id: round.id },
			data: { rule: seated, ...(plans.length > 0 && { state: 'closed', lockedAt: opening }) },
		})
		const made = []
		for (const [at, plan] of plans.entries()) {
			const entry = await makeEntry(contest, track.id, plan, at + 1)
			for (const [judge, sheet] of plan.sheets.entries()) {
				await makeSheet(round, entry.id, seatHolders[judge]!.id, sheet)
			}
			made.push(entry)
		}
		entries.push(made)
	}
	const role = [{ role: 'organizer' as const, contestId: contest.id }]
	const [first, second] = await Promise.all([
		someone(role, { email: `o1-${slug}@example.cn`, name: '示例组委甲' }),
		someone(role, { email: `o2-${slug}@example.cn`, name: '示例组委乙' }),
	])
	const roundOf = (index: number) =>
		contest.rounds.find(({ trackId }) => trackId === contest.tracks[index]!.id)!
	return {
		slug,
		contest,
		entries: { a: entries[0]!, b: entries[1]! },
		tracks: { a: contest.tracks[0]!, b: contest.tracks[1]! },
		rounds: { a: roundOf(0), b: roundOf(1) },
		judges: seatHolders,
		first: at(first, opening),
		second: at(second, opening),
	}
}

export type World = Awaited<ReturnType<typeof judgedWorld>>
export type Organizer = Context & { actor: UserActor }
