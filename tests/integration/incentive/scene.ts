import type { StaffRole, UserActor } from '~/modules/context'
import { createContext } from '~/modules/context.server'
import { ownerActor } from '~/modules/file/owner.server'
import { createBudget } from '~/modules/incentive/commands/budgets.server'
import { createPolicy, publishPolicy } from '~/modules/incentive/commands/policies.server'
import { db } from '~/platform/db.server'
import type { PolicyNode } from '~/modules/incentive/schema/policy-conditions'
import type { Schedule } from '~/modules/incentive/schema/schedule'

let counter = 0
const next = () => ++counter

/** The context of a person at an instant of the contest. */
export async function as(userId: string, at = '2026-06-10T10:00:00+08:00') {
	const actor = await ownerActor(db, userId)
	if (!actor) throw new Error('no such person')
	const receivedAt = new Date(at)
	const ctx = createContext({
		actor,
		locale: 'zh-CN',
		requestId: `test-${next()}`,
		ip: null,
		receivedAt,
		clockOffsetMs: 0,
	})
	return { ...ctx, actor: actor as UserActor, contestNow: () => receivedAt }
}

export async function person(options: { memberOf?: string; roles?: StaffRole[] } = {}) {
	const email = `incentive${next()}@example.cn`
	const user = await db.user.create({ data: { email, name: `人员${counter}` } })
	if (options.memberOf) {
		const data = { userId: user.id, organizationId: options.memberOf, role: 'owner' as const }
		await db.organizationMember.create({ data })
	}
	for (const role of options.roles ?? []) {
		await db.roleGrant.create({ data: { userId: user.id, role, state: 'active' } })
	}
	return user.id
}

export async function organization(name: string) {
	return db.organization.create({
		data: {
			kind: 'firm',
			name,
			code: `T${String(next()).padStart(17, '0')}`,
			division: '210112',
			verification: 'verified',
			establishedOn: new Date('2026-03-02T00:00:00Z'),
		},
		select: { id: true, name: true },
	})
}

/** A contest whose lists were released on 2026-05-20 (Wednesday). */
export async function releasedContest() {
	const number = next()
	const organizer = await person()
	const contest = await db.contest.create({
		data: {
			slug: `incentive-${number}`,
			name: '示例大赛',
			nameEn: 'Example contest',
			edition: '第一届',
			editionEn: 'First',
			slogan: '',
			sloganEn: '',
			settings: {},
			state: 'published',
			publishedAt: new Date('2026-01-05T00:00:00Z'),
			tracks: {
				create: {
					code: 'A',
					kind: 'scenario',
					name: '赛道',
					nameEn: 'Track',
					listTitle: '十大',
					listTitleEn: 'Top ten',
				},
			},
		},
		include: { tracks: true },
	})
	const notice = await db.notice.create({
		data: {
			contestId: contest.id,
			number: `N${number}`,
			title: '公示',
			body: '',
			workingDays: 5,
			openedAt: new Date('2026-05-12T02:00:00Z'),
			closesAt: new Date('2026-05-19T16:00:00Z'),
			openedById: organizer,
		},
	})
	const release = await db.release.create({
		data: {
			contestId: contest.id,
			noticeId: notice.id,
			state: 'released',
			documentNumber: `示例〔2026〕${number}号`,
			title: '榜单',
			proposedById: organizer,
			proposedAt: new Date('2026-05-20T01:00:00Z'),
			approvedById: await person(),
			releasedAt: new Date('2026-05-20T02:00:00Z'),
		},
	})
	return { id: contest.id, trackId: contest.tracks[0]!.id, releaseId: release.id }
}

export type Held = Awaited<ReturnType<typeof releasedContest>>

export async function awardTo(contest: Held, organizationId: string, userId: string) {
	const number = next()
	const title = `场景 ${number}`
	const entry = await db.entry.create({
		data: {
			contestId: contest.id,
			trackId: contest.trackId,
			organizationId,
			createdById: userId,
			title,
		},
		select: { id: true },
	})
	const version = await db.entryVersion.create({
		data: {
			entryId: entry.id,
			number: 1,
			title,
			summary: '',
			content: {},
			receivedAt: new Date('2026-02-01T00:00:00Z'),
			submittedById: userId,
			receiptCode: `R-${number}`,
			receiptHash: '0'.repeat(64),
		},
		select: { id: true, receivedAt: true },
	})
	await db.entry.update({
		where: { id: entry.id },
		data: {
			state: 'awarded',
			code: `A-${number}`,
			currentVersionId: version.id,
			submittedAt: version.receivedAt,
		},
	})
	return db.award.create({
		data: {
			contestId: contest.id,
			trackId: contest.trackId,
			releaseId: contest.releaseId,
			entryId: entry.id,
			organizationId,
			title: '十大新应用新场景',
			seat: number,
			certificateNumber: `C-${number}`,
			grantedAt: new Date('2026-05-20T02:00:00Z'),
		},
		select: { id: true, entryId: true },
	})
}

export async function budget(officer: string, contestId: string, totalYuan = '1000000') {
	return createBudget(await as(officer), { contestId, name: `资金池${next()}`, totalYuan })
}

export const usual: PolicyNode = {
	all: [
		{ id: 'winner', kind: 'claimant-is-winner' },
		{
			id: 'registered',
			kind: 'registered-in',
			region: '2101',
			since: { within: { months: 6, of: 'release' } },
		},
		{ not: { id: 'credit', kind: 'credit-blacklisted' } },
		{ id: 'claimed', kind: 'claimed', by: { months: 6, of: 'release' } },
	],
}

export const halves: Schedule = [
	{ label: '第一期', labelEn: 'First', basisPoints: 4000, condition: '公示期满', conditionEn: '' },
	{ label: '第二期', labelEn: 'Second', basisPoints: 6000, condition: '项目落地', conditionEn: '' },
]

/** A published policy; its version is written directly where a test needs its own conditions. */
export async function policy(
	officer: string,
	contestId: string,
	budgetId: string,
	options: {
		amountFen?: bigint
		conditions?: PolicyNode
		schedule?: Schedule
		claimMonths?: number
	} = {},
) {
	const ctx = await as(officer)
	const { id } = await createPolicy(ctx, {
		contestId,
		budgetId,
		code: `P${next()}`,
		kind: 'prize',
		name: '示例奖励',
		nameEn: 'Example reward',
		documentTitle: '示例文件',
		documentNumber: '',
		issuer: '',
		template: 'two_steps',
	})
	const version = await db.policyVersion.update({
		where: { policyId_version: { policyId: id, version: '2026-06' } },
		data: {
			conditions: (options.conditions ?? usual) as object,
			schedule: (options.schedule ?? halves) as object[],
			amountFen: options.amountFen ?? 30_000_000n,
			claimMonths: options.claimMonths ?? 6,
		},
		select: { id: true },
	})
	await publishPolicy(ctx, id)
	return { id, versionId: version.id, budgetId }
}

/** A stored evidence file of a claim, as the upload leaves it. */
export async function evidence(
	claimId: string,
	contestId: string,
	organizationId: string,
	ownerId: string,
) {
	return db.storedFile.create({
		data: {
			contestId,
			organizationId,
			ownerId,
			purpose: 'evidence',
			subjectType: 'claim',
			subjectId: claimId,
			name: `营业执照${next()}.pdf`,
			detectedType: 'application/pdf',
			size: 1000n,
			sha256: '0'.repeat(64),
			state: 'stored',
			completedAt: new Date('2026-06-01T00:00:00Z'),
		},
		select: { id: true },
	})
}
