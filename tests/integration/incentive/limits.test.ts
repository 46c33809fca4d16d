import { beforeAll, expect, test } from 'vitest'
import { setBudgetTotal } from '~/modules/incentive/commands/budgets.server'
import { savePayee } from '~/modules/incentive/commands/edit-claim.server'
import { reconcile } from '~/modules/incentive/queries/budgets.server'
import { getOwnClaim } from '~/modules/incentive/queries/own-claim.server'
import type { PolicyNode } from '~/modules/incentive/schema/policy-conditions'
import { db } from '~/platform/db.server'
import * as scene from './scene'
import { approved, checked, claimOf, desk, filledClaim, submit } from './steps'

const { as } = scene
let contest: scene.Held
let officers: [string, string]

beforeAll(async () => {
	contest = await scene.releasedContest()
	officers = [
		await scene.person({ roles: ['incentive_officer'] }),
		await scene.person({ roles: ['incentive_officer'] }),
	]
})

async function winner(name: string) {
	const firm = await scene.organization(name)
	const owner = await scene.person({ memberOf: firm.id })
	const award = await scene.awardTo(contest, firm.id, owner)
	return { firm, owner, award }
}

type Winner = Awaited<ReturnType<typeof winner>>

const claimFor = ({ firm, owner, award }: Winner, versionId: string, at?: string) =>
	filledClaim(
		owner,
		{
			versionId,
			awardId: award.id,
			organizationId: firm.id,
			name: firm.name,
			contestId: contest.id,
		},
		at,
	)

test('of two grants for the last yuan one is approved, and the books agree', async () => {
	const budget = await scene.budget(officers[0], contest.id, '400000')
	const { versionId } = await scene.policy(officers[0], contest.id, budget.id)
	const claims: string[] = []
	for (const name of ['示例甲公司', '示例乙公司']) {
		const own = await winner(name)
		const claimId = await claimFor(own, versionId)
		await submit(own.owner, claimId)
		await checked(officers[0], claimId)
		await desk(officers[0], claimId, { intent: 'propose', note: '' })
		claims.push(claimId)
	}
	const results = await Promise.allSettled(
		claims.map((id) => desk(officers[1], id, { intent: 'decide', decision: 'approve', note: '' })),
	)
	expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	const refused = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult
	expect(refused.reason).toMatchObject({ code: 'budget_exhausted' })
	const states = await Promise.all(claims.map(async (id) => (await claimOf(id)).state))
	expect(states.sort()).toEqual(['approved', 'credit_check'])
	const [books] = await reconcile({ db }, contest.id)
	expect(books).toMatchObject({ agrees: true, availableFen: '10000000' })
	await expect(setBudgetTotal(await as(officers[0]), budget.id, '299999.99')).rejects.toMatchObject(
		{ code: 'budget_below_committed' },
	)
})

test('the last day counts whole; a day off rolls to the next working day', async () => {
	const budget = await scene.budget(officers[0], contest.id)
	const { versionId } = await scene.policy(officers[0], contest.id, budget.id)
	const own = await winner('示例截止公司')
	const claimId = await claimFor(own, versionId)
	expect((await claimOf(claimId)).lastDay.toISOString().slice(0, 10)).toBe('2026-11-20')
	await expect(submit(own.owner, claimId, '2026-11-21T00:00:00+08:00')).rejects.toMatchObject({
		code: 'claim_window_over',
		params: { day: '2026-11-20' },
	})
	const late = await as(own.owner, '2026-11-21T00:00:00+08:00')
	expect(await getOwnClaim(late, claimId)).toMatchObject({ lapsed: true, may: { edit: false } })
	await submit(own.owner, claimId, '2026-11-20T23:59:59+08:00')

	const short = await scene.policy(officers[0], contest.id, budget.id, { claimMonths: 1 })
	const second = await winner('示例周末公司')
	const rolled = await claimFor(second, short.versionId)
	expect((await claimOf(rolled)).lastDay.toISOString().slice(0, 10)).toBe('2026-06-22')
	await submit(second.owner, rolled, '2026-06-22T23:59:59+08:00')
	await expect(claimFor(second, short.versionId)).rejects.toMatchObject({ code: 'claim_exists' })
})

test('before the release nothing can be claimed', async () => {
	const draft = await scene.releasedContest()
	await db.release.updateMany({
		where: { contestId: draft.id },
		data: { state: 'proposed', releasedAt: null },
	})
	const budget = await scene.budget(officers[0], draft.id)
	const { versionId } = await scene.policy(officers[0], draft.id, budget.id)
	const firm = await scene.organization('示例早到公司')
	const owner = await scene.person({ memberOf: firm.id })
	const award = await scene.awardTo(draft, firm.id, owner)
	const place = {
		versionId,
		awardId: award.id,
		organizationId: firm.id,
		name: firm.name,
		contestId: draft.id,
	}
	await expect(filledClaim(owner, place)).rejects.toMatchObject({ code: 'claim_not_released' })
})

test('a policy takes claims only while it is valid, and only under its newest version', async () => {
	const budget = await scene.budget(officers[0], contest.id)
	const { versionId } = await scene.policy(officers[0], contest.id, budget.id)
	const own = await winner('示例过早公司')
	await expect(claimFor(own, versionId, '2026-06-09T23:59:59+08:00')).rejects.toMatchObject({
		code: 'policy_not_valid',
	})
	const version = await db.policyVersion.findUniqueOrThrow({ where: { id: versionId } })
	const { id: _, conditions, schedule, ...rest } = version
	const next = { ...rest, version: '2026-07', publishedAt: new Date('2026-06-10T03:00:00Z') }
	await db.policyVersion.create({
		data: { ...next, conditions: conditions as object, schedule: schedule as object[] },
	})
	await expect(claimFor(own, versionId)).rejects.toMatchObject({ code: 'conflict' })
})

test('an account in another name is refused', async () => {
	const budget = await scene.budget(officers[0], contest.id)
	const { versionId } = await scene.policy(officers[0], contest.id, budget.id)
	const own = await winner('示例账户公司')
	const claimId = await claimFor(own, versionId)
	const { revision } = await claimOf(claimId)
	const other = {
		revision,
		accountName: '张三',
		bankName: '示例银行支行',
		accountNumber: '6222000000001',
	}
	await expect(savePayee(await as(own.owner), claimId, other)).rejects.toMatchObject({
		code: 'payee_name',
		field: 'accountName',
	})
})

const highest = (grant: number): PolicyNode => ({
	all: [
		{ id: 'winner', kind: 'claimant-is-winner' },
		{ id: 'registered', kind: 'registered-in', region: '2101' },
		{ not: { id: 'credit', kind: 'credit-blacklisted' } },
		{ id: 'rewards', kind: 'not-already-rewarded', grant },
	],
})

test('of several grants for one award only the highest is paid, as the difference', async () => {
	const budget = await scene.budget(officers[0], contest.id, '100000000')
	const make = (amountFen: bigint) =>
		scene.policy(officers[0], contest.id, budget.id, {
			amountFen,
			conditions: highest(Number(amountFen)),
		})
	const own = await winner('示例就高公司')
	const first = await claimFor(own, (await make(30_000_000n)).versionId)
	await submit(own.owner, first)
	await approved(officers[0], officers[1], first)
	const second = await claimFor(own, (await make(50_000_000n)).versionId)
	await submit(own.owner, second)
	await approved(officers[0], officers[1], second)
	const granted = await claimOf(second)
	expect(granted.amountFen).toBe(20_000_000n)
	expect(granted.instalments.map(({ amountFen }) => amountFen)).toEqual([8_000_000n, 12_000_000n])
	const third = await claimFor(own, (await make(20_000_000n)).versionId)
	await submit(own.owner, third)
	await checked(officers[0], third)
	await expect(desk(officers[0], third, { intent: 'propose', note: '' })).rejects.toMatchObject({
		code: 'claim_not_proven',
	})
})

test('a later instalment waits for its own condition; forfeiting it frees its money', async () => {
	const budget = await scene.budget(officers[0], contest.id, '300000')
	const { versionId } = await scene.policy(officers[0], contest.id, budget.id, {
		schedule: [
			scene.halves[0]!,
			{ ...scene.halves[1]!, when: { id: 'landed', kind: 'project-accepted' } },
		],
	})
	const own = await winner('示例落地公司')
	const claimId = await claimFor(own, versionId)
	await submit(own.owner, claimId)
	await approved(officers[0], officers[1], claimId)
	const [, second] = (await claimOf(claimId)).instalments
	const of = { instalmentId: second!.id }
	await expect(
		desk(officers[0], claimId, { intent: 'propose-instalment', ...of, note: '已落地' }),
	).rejects.toMatchObject({ code: 'instalment_not_proven' })
	await desk(officers[0], claimId, {
		intent: 'decide-instalment',
		...of,
		decision: 'forfeit',
		note: '一年内未落地',
	})
	const books = (await reconcile({ db }, contest.id)).find(({ id }) => id === budget.id)
	expect(books).toMatchObject({
		agrees: true,
		availableFen: '18000000',
		committed: { columns: '12000000' },
	})
})

test('a revoked award stops the grant that rests on it', async () => {
	const budget = await scene.budget(officers[0], contest.id)
	const { versionId } = await scene.policy(officers[0], contest.id, budget.id)
	const own = await winner('示例撤奖公司')
	const claimId = await claimFor(own, versionId)
	await submit(own.owner, claimId)
	await approved(...officers, claimId)
	await db.award.update({
		where: { id: own.award.id },
		data: { revokedAt: new Date('2026-06-11T00:00:00Z'), revocation: '材料不实' },
	})
	const { instalments } = await claimOf(claimId)
	const part = { instalmentId: instalments[0]!.id, note: '条件已核实' }
	await desk(officers[0], claimId, { intent: 'propose-instalment', ...part })
	await expect(
		desk(officers[1], claimId, { intent: 'decide-instalment', decision: 'approve', ...part }),
	).rejects.toMatchObject({ code: 'claim_award_revoked' })
	expect((await claimOf(claimId)).instalments[0]!.state).toBe('proposed')
})

test('of a consortium only one member claims for an entry under a policy', async () => {
	const budget = await scene.budget(officers[0], contest.id)
	const { versionId } = await scene.policy(officers[0], contest.id, budget.id)
	const own = await winner('示例牵头公司')
	const partner = await scene.organization('示例联合公司')
	const partnerOwner = await scene.person({ memberOf: partner.id })
	const { entryId } = await db.award.findUniqueOrThrow({ where: { id: own.award.id } })
	await db.entryPartner.create({
		data: { entryId, organizationId: partner.id, confirmedAt: new Date('2026-05-01T00:00:00Z') },
	})
	await claimFor(own, versionId)
	const second = { ...own, firm: partner, owner: partnerOwner }
	await expect(claimFor(second, versionId)).rejects.toMatchObject({ code: 'claim_exists' })
})
