import { beforeAll, expect, test } from 'vitest'
import { exportBatch, markPaid } from '~/modules/incentive/commands/payments.server'
import { reconcile } from '~/modules/incentive/queries/budgets.server'
import { getClaimDesk } from '~/modules/incentive/queries/claim-desk.server'
import { getEntrantIncentives } from '~/modules/incentive/queries/entrant-incentives.server'
import { getOwnClaim } from '~/modules/incentive/queries/own-claim.server'
import { getPayments, readBatchSheet } from '~/modules/incentive/queries/payments.server'
import { db } from '~/platform/db.server'
import * as scene from './scene'
import {
	accountNumber,
	approved,
	checked,
	claimOf,
	desk,
	filledClaim,
	submit,
	payable,
} from './steps'

const { as } = scene
let contest: scene.Held
let officers: [string, string]
let finance: string
let supervisor: string
let firm: { id: string; name: string }
let owner: string
let policy: Awaited<ReturnType<typeof scene.policy>>

async function freshClaim(options: Parameters<typeof scene.policy>[3] = {}) {
	const own = await scene.policy(officers[0], contest.id, policy.budgetId, options)
	const award = await scene.awardTo(contest, firm.id, owner)
	return filledClaim(owner, {
		versionId: own.versionId,
		awardId: award.id,
		organizationId: firm.id,
		name: firm.name,
		contestId: contest.id,
	})
}

beforeAll(async () => {
	contest = await scene.releasedContest()
	officers = [
		await scene.person({ roles: ['incentive_officer'] }),
		await scene.person({ roles: ['incentive_officer'] }),
	]
	finance = await scene.person({ roles: ['finance'] })
	supervisor = await scene.person({ roles: ['supervisor'] })
	firm = await scene.organization('沈阳示例智造科技有限公司')
	owner = await scene.person({ memberOf: firm.id })
	const { id } = await scene.budget(officers[0], contest.id, '100000000')
	policy = await scene.policy(officers[0], contest.id, id)
})

test('a claim goes from draft to paid, seen at every step by both sides', async () => {
	const claimId = await freshClaim({ amountFen: 100_000_001n })
	const { code } = await submit(owner, claimId)
	expect(code).toMatch(/^DX2026-\d{4}$/)
	await approved(officers[0], officers[1], claimId)

	const granted = await claimOf(claimId)
	expect(granted).toMatchObject({ state: 'approved', amountFen: 100_000_001n })
	expect(granted.instalments.map(({ amountFen }) => amountFen)).toEqual([40_000_000n, 60_000_001n])

	const [first, second] = granted.instalments
	await desk(officers[0], claimId, { intent: 'step', step: 'open_notice', note: '' })
	for (const { id } of [first!, second!]) {
		await payable(officers[0], officers[1], claimId, id)
	}
	const early = await as(finance, '2026-06-12T10:00:00+08:00')
	const both = { contestId: contest.id, instalmentIds: [first!.id, second!.id] }
	await expect(exportBatch(early, both)).rejects.toMatchObject({ code: 'payout_notice_open' })

	const ctx = await as(finance, '2026-06-25T10:00:00+08:00')
	const batch = await exportBatch(ctx, both)
	expect((await claimOf(claimId)).state).toBe('paying')
	await markPaid(ctx, first!.id, { paidOn: '2026-06-24', bankReference: 'B-001' })
	expect((await claimOf(claimId)).state).toBe('paying')
	await markPaid(ctx, second!.id, { paidOn: '2026-06-25', bankReference: 'B-002' })

	const paid = await claimOf(claimId)
	expect(paid.state).toBe('paid')
	expect(paid.steps.map(({ action }) => action)).toEqual([
		'start',
		'submit',
		'pass',
		'pass',
		'pass',
		'propose_approval',
		'approve',
		'open_notice',
		'propose_instalment',
		'approve_instalment',
		'propose_instalment',
		'approve_instalment',
		'start_payment',
		'pay_instalment',
		'pay_instalment',
		'confirm_payment',
	])
	const books = (await reconcile({ db }, contest.id)).find(({ id }) => id === policy.budgetId)
	expect(books).toMatchObject({ agrees: true })
	const mails = await db.mailMessage.findMany({ where: { userId: owner } })
	expect(mails.filter(({ template }) => template === 'payment-made')).toHaveLength(2)
	expect((await getOwnClaim(await as(owner), claimId)).steps).toHaveLength(paid.steps.length)
	const sheet = await readBatchSheet(ctx, batch.id)
	expect(sheet.text).toContain(accountNumber.replaceAll(' ', ''))
})

test('an approval is told to its proposer, the notice due to the officers, a part to finance', async () => {
	const claimId = await freshClaim()
	await submit(owner, claimId)
	const heard = async (userId: string) => {
		const mails = await db.mailMessage.findMany({ where: { userId }, orderBy: { id: 'asc' } })
		return mails
			.filter(({ params }) => (params as { link?: string }).link?.endsWith(claimId))
			.map(({ template, params }) => ({ template, ...(params as { act?: string }) }))
	}
	const [first, second] = officers
	await approved(first, second, claimId)
	expect((await heard(first)).slice(-2)).toMatchObject([
		{ template: 'payout-notice-due', organizationName: firm.name },
		{ template: 'proposal-settled', act: 'claim', approved: true },
	])
	expect((await heard(owner)).at(-1)).toMatchObject({
		template: 'claim-updated',
		state: { 'zh-CN': '已批准', en: 'Approved' },
	})
	await desk(first, claimId, { intent: 'step', step: 'open_notice', note: '' })
	const [one, two] = (await claimOf(claimId)).instalments
	const propose = (officer: string, instalmentId: string) =>
		desk(officer, claimId, { intent: 'propose-instalment', instalmentId, note: '公示期满' })
	await propose(first, one!.id)
	await propose(second, two!.id)
	const about = { intent: 'decide-instalment', instalmentId: one!.id, note: '' } as const
	await desk(second, claimId, { ...about, decision: 'approve' })
	const parts = async (userId: string) =>
		(await heard(userId)).filter(
			({ template, act }) => template === 'proposal-settled' && act === 'instalment',
		)
	// The second officer proposed the other part meanwhile: the word on the first is not for him.
	expect(await parts(first)).toMatchObject([{ approved: true }])
	expect(await parts(second)).toEqual([])
	const payable = { userId: finance, template: 'instalment-payable' }
	const mails = await db.mailMessage.findMany({ where: payable, orderBy: { id: 'asc' } })
	expect(mails.at(-1)!.params).toMatchObject({ amountFen: one!.amountFen.toString() })
})

test('the account number stands in full nowhere but in the bank sheet, whose reading is logged', async () => {
	const digits = accountNumber.replaceAll(' ', '')
	const rows = await db.payeeAccount.findMany()
	expect(JSON.stringify(rows)).not.toContain(digits)
	const events = await db.auditEvent.findMany()
	const printed = JSON.stringify(events.map(({ detail }) => detail))
	expect(printed).not.toContain(digits)
	expect(events.some(({ event }) => event === 'incentive.accounts_read')).toBe(true)
	const batch = await db.paymentBatch.findFirstOrThrow()
	for (const reader of [officers[0], supervisor, owner]) {
		await expect(readBatchSheet(await as(reader), batch.id)).rejects.toMatchObject({
			kind: 'missing',
		})
	}
	const claim = await db.claim.findFirstOrThrow({ where: { state: 'paid' } })
	expect(JSON.stringify(await getClaimDesk(await as(officers[0]), claim.id))).not.toContain(digits)
	expect(JSON.stringify(await getPayments(await as(finance)))).not.toContain(digits)
})

test('a grant is not proposed before every condition is verified', async () => {
	const claimId = await freshClaim()
	await submit(owner, claimId)
	for (let pass = 0; pass < 3; pass++) {
		await desk(officers[0], claimId, { intent: 'step', step: 'pass', note: '' })
	}
	await expect(desk(officers[0], claimId, { intent: 'propose', note: '' })).rejects.toMatchObject({
		code: 'claim_not_proven',
	})
	const [fact] = (await claimOf(claimId)).facts
	const refused = { intent: 'verify', factId: fact!.id, finding: 'refused' } as const
	await expect(desk(officers[0], claimId, { ...refused, note: '' })).rejects.toMatchObject({
		code: 'fact_note',
	})
	await desk(officers[0], claimId, { ...refused, note: '扫描件不清晰' })
	const stored = (await claimOf(claimId)).evaluation as { result: string }
	expect(stored.result).toBe('unknown')
})

test('nobody approves what he proposed, neither by the command nor in the database', async () => {
	const claimId = await freshClaim()
	await submit(owner, claimId)
	await checked(officers[0], claimId)
	await desk(officers[0], claimId, { intent: 'propose', note: '' })
	const decide = { intent: 'decide', decision: 'approve', note: '' } as const
	await expect(desk(officers[0], claimId, decide)).rejects.toMatchObject({ code: 'same_person' })
	await desk(officers[1], claimId, decide)
	const [part] = (await claimOf(claimId)).instalments
	const of = { instalmentId: part!.id }
	await desk(officers[0], claimId, { intent: 'propose-instalment', ...of, note: '公示期满' })
	await expect(
		desk(officers[0], claimId, {
			intent: 'decide-instalment',
			...of,
			decision: 'approve',
			note: '',
		}),
	).rejects.toMatchObject({ code: 'same_person' })
	await expect(
		db.instalment.update({
			where: { id: part!.id },
			data: { approvedById: officers[0], state: 'approved' },
		}),
	).rejects.toThrow('instalment_two_persons')
	await expect(
		db.approvalRequest.updateMany({
			where: { subjectId: claimId },
			data: { decidedById: officers[0] },
		}),
	).rejects.toThrow('approval_two_persons')
})

test('who checked a claim does not pay it', async () => {
	const both = await scene.person({ roles: ['incentive_officer', 'finance'] })
	const claimId = await freshClaim()
	await submit(owner, claimId)
	await approved(both, officers[1], claimId)
	const [part] = (await claimOf(claimId)).instalments
	await desk(officers[0], claimId, { intent: 'step', step: 'open_notice', note: '' })
	await payable(officers[0], officers[1], claimId, part!.id)
	const ctx = await as(both, '2026-07-10T10:00:00+08:00')
	const batch = { contestId: contest.id, instalmentIds: [part!.id] }
	await expect(exportBatch(ctx, batch)).rejects.toMatchObject({ code: 'checked_and_pays' })
	await expect(
		db.instalment.update({ where: { id: part!.id }, data: { paidById: officers[1] } }),
	).rejects.toThrow('instalment_finance_does_not_approve')
})

test('a returned claim is mended and handed in again under its code, even after the last day', async () => {
	const claimId = await freshClaim()
	const { code } = await submit(owner, claimId)
	await expect(
		desk(officers[0], claimId, { intent: 'step', step: 'return', note: '' }),
	).rejects.toMatchObject({ code: 'step_note' })
	await desk(officers[0], claimId, { intent: 'step', step: 'return', note: '请补充公章' })
	expect((await getOwnClaim(await as(owner), claimId)).may.edit).toBe(true)
	const again = await submit(owner, claimId, '2026-12-20T10:00:00+08:00')
	expect(again.code).toBe(code)
	const claim = await claimOf(claimId)
	expect(claim.state).toBe('claimed')
	expect(claim.submittedAt?.toISOString()).toBe('2026-06-10T02:00:00.000Z')
})

test('a page older than the claim is refused', async () => {
	const claimId = await freshClaim()
	await submit(owner, claimId)
	const { revision } = await claimOf(claimId)
	await desk(officers[0], claimId, { intent: 'step', step: 'pass', note: '' })
	const { workOnClaim } = await import('~/modules/incentive/commands/work-on-claim.server')
	const stale = { intent: 'step', step: 'pass', note: '', revision } as const
	await expect(workOnClaim(await as(officers[1]), claimId, stale)).rejects.toMatchObject({
		code: 'claim_stale',
	})
})

test('another organization finds no such claim, and a supervisor reads without acting', async () => {
	const claimId = await freshClaim()
	await submit(owner, claimId)
	const other = await scene.organization('另一家示例公司')
	const stranger = await scene.person({ memberOf: other.id })
	await expect(getOwnClaim(await as(stranger), claimId)).rejects.toMatchObject({ kind: 'missing' })
	await expect(submit(stranger, claimId)).rejects.toMatchObject({ kind: 'missing' })
	await expect(getClaimDesk(await as(stranger), claimId)).rejects.toMatchObject({ kind: 'missing' })
	const read = await getClaimDesk(await as(supervisor), claimId)
	expect(read.may).toEqual({ verify: false, propose: false, steps: [] })
	await expect(
		desk(supervisor, claimId, { intent: 'step', step: 'pass', note: '' }),
	).rejects.toMatchObject({ kind: 'forbidden' })
})

test('an officer of the claimant does not check its claim', async () => {
	const inside = await scene.person({ memberOf: firm.id, roles: ['incentive_officer'] })
	const claimId = await freshClaim()
	await submit(owner, claimId)
	await expect(
		desk(inside, claimId, { intent: 'step', step: 'pass', note: '' }),
	).rejects.toMatchObject({ kind: 'forbidden' })
})

test('a firm sees the policies that concern its award, judged by what is known of it', async () => {
	const { matches } = await getEntrantIncentives(await as(owner))
	const match = matches.find(({ policyVersionId }) => policyVersionId === policy.versionId)
	expect(match?.window).toMatchObject({ lastDay: '2026-11-20', state: 'open', daysLeft: 163 })
	expect(match?.conditions.map(({ wanted }) => wanted)).toEqual([
		'met',
		'met',
		'unknown',
		'unknown',
	])
})

test('however many parts were paid before, a newly approved one stands on finance’s desk', async () => {
	const claimId = await freshClaim()
	await submit(owner, claimId)
	await approved(officers[0], officers[1], claimId)
	const part = (position: number, at: string) => ({
		claimId,
		position,
		label: `第${position}笔`,
		basisPoints: 0,
		amountFen: 0n,
		proposedById: officers[0],
		approvedById: officers[1],
		approvedAt: new Date(at),
	})
	const old = Array.from({ length: 501 }, (_, index) => ({
		...part(100 + index, '2026-06-01T00:00:00Z'),
		state: 'paid' as const,
		paidById: finance,
		paidAt: new Date(Date.UTC(2026, 5, 30, 0, 0, index)),
		bankReference: `B-${index}`,
	}))
	await db.instalment.createMany({
		data: [...old, { ...part(700, '2026-06-09T00:00:00Z'), state: 'approved' as const }],
	})
	const { approved: open, paid } = await getPayments(await as(finance))
	expect(open.map(({ label }) => label)).toContain('第700笔')
	expect(paid).toHaveLength(100)
	expect(paid[0]!.label).toBe('第600笔')
})
