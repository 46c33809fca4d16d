import { randomUUID } from 'node:crypto'
import type { Actor, Context } from '~/modules/context'
import { createContext } from '~/modules/context.server'
import { currentFormCode, wholeEntry } from '~/modules/entry/load.server'
import { ownerActor } from '~/modules/file/owner.server'
import type { ContestSettings } from '~/modules/contest/schema'
import { db } from '~/platform/db.server'
import { creditCodes } from './credit-codes'

/** Instants of the calendar every contest of this world has, unless a test names others. */
export const calendar = {
	opensAt: new Date('2026-05-06T01:00:00Z'),
	closesAt: new Date('2026-05-30T09:00:00Z'),
}
export const during = new Date('2026-05-18T02:00:00Z')

type ContestOptions = { settings?: Partial<ContestSettings>; closesAt?: Date; blind?: boolean }

/** A published contest with tracks A (scenario) and B (solution), one domain and one problem. */
export async function openContest({ settings = {}, closesAt, blind }: ContestOptions = {}) {
	const slug = `c-${randomUUID().slice(0, 8)}`
	const end = closesAt ?? calendar.closesAt
	const contest = await db.contest.create({
		data: {
			slug,
			name: '全国数字经济应用场景大赛',
			nameEn: 'National Digital Economy Scenario Contest',
			edition: '首届',
			editionEn: 'First edition',
			slogan: '让好场景在沈阳落地',
			sloganEn: 'Good scenarios land in Shenyang',
			state: 'published',
			publishedAt: calendar.opensAt,
			settings,
			tracks: {
				create: [
					{
						code: 'A',
						kind: 'scenario',
						name: '应用场景评选',
						nameEn: 'Scenario selection',
						listTitle: '“数字沈阳”十大新应用新场景',
						listTitleEn: 'Top ten scenarios',
						siteRegion: '2101',
						position: 0,
					},
					{
						code: 'B',
						kind: 'solution',
						name: '数字化解决方案大赛',
						nameEn: 'Solution contest',
						listTitle: '“数字沈阳”十佳创新性项目',
						listTitleEn: 'Top ten projects',
						requiresProblem: true,
						position: 1,
					},
				],
			},
			domains: { create: [{ code: 'industry', name: '工业', nameEn: 'Industry' }] },
			stages: {
				create: (
					[
						['registration', '报名', 'Registration'],
						['submission', '作品提交', 'Submission'],
					] as const
				).map(([key, name, nameEn], position) => ({
					key,
					name,
					nameEn,
					position,
					opensAt: calendar.opensAt,
					closesAt: end,
				})),
			},
		},
		select: {
			id: true,
			tracks: { orderBy: { code: 'asc' }, select: { id: true } },
			domains: { select: { id: true } },
		},
	})
	const [a, b] = contest.tracks
	const domainId = contest.domains[0]!.id
	if (blind) await blindRound(contest.id, a!.id)
	return { id: contest.id, slug, a: a!.id, b: b!.id, domainId }
}

export type World = Awaited<ReturnType<typeof openContest>>

async function blindRound(contestId: string, trackId: string) {
	const rubric = await db.rubric.create({
		data: { contestId, trackId, name: '初评', nameEn: 'Preliminary' },
		select: { id: true },
	})
	await db.round.create({
		data: {
			contestId,
			trackId,
			stage: 'preliminary',
			name: '初评',
			nameEn: 'Preliminary',
			rubricId: rubric.id,
			rule: {},
			judgesPerEntry: 3,
			blind: true,
			scoringOpensAt: new Date('2026-06-08T00:00:00Z'),
			scoringEndsAt: new Date('2026-06-19T00:00:00Z'),
			pseudonymSalt: 'salt',
		},
	})
}

/** A published problem statement of the contest; returns it with its first version. */
export async function publishedProblem(world: World) {
	const problem = await db.problem.create({
		data: {
			contestId: world.id,
			code: `P${randomUUID().slice(0, 4).toUpperCase()}`,
			domainId: world.domainId,
			ownerName: '示例重工',
			state: 'published',
			currentNumber: 1,
		},
		select: { id: true },
	})
	return { id: problem.id, versionId: await publishVersion(problem.id, 1) }
}

export async function publishVersion(problemId: string, number: number, requirements = '在线追溯') {
	const version = await db.problemVersion.create({
		data: {
			problemId,
			number,
			title: '重型装备数字化车间的在线质量追溯',
			background: '车间现状',
			requirements,
			outcome: '系统上线',
			metrics: '误差不超过 1%',
			changeNote: number > 1 ? '调整指标' : '',
			publishedAt: calendar.opensAt,
		},
		select: { id: true },
	})
	await db.problem.update({ where: { id: problemId }, data: { currentNumber: number } })
	return version.id
}

/** Taken in turn. */
const codes: string[] = [...creditCodes]

/** A person with an account. */
export async function person(name = '王磊') {
	const { id } = await db.user.create({
		data: { name, email: `${randomUUID()}@example.cn` },
		select: { id: true },
	})
	return id
}

/** An organization with an owner. */
export async function organization({
	name = '示例智造有限公司',
	code = codes.shift() ?? null,
} = {}) {
	const ownerId = await person()
	const { id } = await db.organization.create({
		data: {
			name,
			code,
			kind: code ? 'firm' : 'team',
			division: '210112',
			members: { create: { userId: ownerId, role: 'owner' } },
		},
		select: { id: true },
	})
	return { id, ownerId, code }
}

/** The context of a request of this person received at `at` (contest time). */
export async function contextOf(userId: string | null, at: Date = during): Promise<Context> {
	const actor: Actor = (userId && (await ownerActor(db, userId))) || { kind: 'visitor' }
	const ctx = createContext({
		actor,
		locale: 'zh-CN',
		requestId: randomUUID(),
		ip: null,
		receivedAt: at,
		clockOffsetMs: 0,
	})
	return { ...ctx, contestNow: () => at }
}

/** A stored file in a slot of the entry's draft. */
export async function fileIn(entryId: string, ownerId: string, slot: 'entry_form' | 'deck') {
	const { id } = await db.storedFile.create({
		data: {
			ownerId,
			purpose: slot === 'deck' ? 'deck' : 'entryForm',
			subjectType: 'entry',
			subjectId: entryId,
			slot,
			name: `${slot}.pdf`,
			size: 1024n,
			sha256: 'a'.repeat(64),
			state: 'stored',
			completedAt: during,
			entryFiles: { create: { entryId, slot } },
		},
		select: { id: true },
	})
	return id
}

const sentence = '本场景已在沈阳市浑南区投入使用，覆盖三条产线，数据按月统计。'

/** A draft on track A with everything a submission needs. */
export async function completeDraft(world: World, owner: { id: string; ownerId: string }) {
	const content = Object.fromEntries(
		['overview', 'innovation', 'outcomes', 'technology', 'compliance', 'promotion'].map((key) => [
			key,
			sentence,
		]),
	)
	const { id } = await db.entry.create({
		data: {
			contestId: world.id,
			trackId: world.a,
			organizationId: owner.id,
			title: '装备制造全流程数字孪生车间',
			summary: sentence,
			domainId: world.domainId,
			siteDivision: '210112',
			siteAddress: '创新路 1 号',
			content,
			createdById: owner.ownerId,
			collaborators: { create: { userId: owner.ownerId, role: 'lead' } },
			members: {
				create: { name: '王磊', employer: '示例智造', role: 'lead', email: 'wl@example.cn' },
			},
		},
		select: { id: true },
	})
	await fileIn(id, owner.ownerId, 'entry_form')
	await declareScan(id)
	return id
}

/** The stamped form in the draft is of the content as it stands now. */
export async function declareScan(entryId: string): Promise<string> {
	const entry = await db.entry.findUniqueOrThrow({ where: { id: entryId }, select: wholeEntry })
	const formCode = currentFormCode(entry)
	await db.entryFile.updateMany({ where: { entryId, slot: 'entry_form' }, data: { formCode } })
	return formCode
}
