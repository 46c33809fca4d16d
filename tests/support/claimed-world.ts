import { contestClockOffset } from '~/modules/audit/clock.server'
import type { Context } from '~/modules/context'
import { createContext } from '~/modules/context.server'
import { ownerActor } from '~/modules/file/owner.server'
import { createBudget } from '~/modules/incentive/commands/budgets.server'
import { createPolicy } from '~/modules/incentive/commands/policies.server'
import { systemNow } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { opening, type World } from './judged-world'

/** Contest time of this world: after the release, within the months in which claims are made. */
export const today = new Date('2026-07-10T02:00:00Z')

/** The context in which a person of the database acts now. */
export async function actingAs(userId: string): Promise<Context> {
	const actor = await ownerActor(db, userId)
	return createContext({
		actor: actor ?? { kind: 'visitor' },
		locale: 'zh-CN',
		requestId: 'test',
		ip: '192.0.2.1',
		receivedAt: systemNow(),
		clockOffsetMs: await contestClockOffset(db),
	})
}

/** A policy with its budget, an award, and the winner's draft of a claim. */
export async function incentives(
	world: World,
	officerId: string,
	winner: { organizationId: string; userId: string },
) {
	const officer = await actingAs(officerId)
	const contestId = world.contest.id
	const budget = await createBudget(officer, { contestId, name: '示例资金', totalYuan: '1000000' })
	const policy = await createPolicy(officer, {
		contestId,
		code: 'LD-1',
		kind: 'landed_project',
		name: '示例落地奖励',
		nameEn: 'Example reward',
		documentTitle: '示例政策',
		documentNumber: '',
		issuer: '',
		budgetId: budget.id,
		template: 'at_once',
	})
	await db.policy.update({ where: { id: policy.id }, data: { state: 'published' } })
	const version = await db.policyVersion.findFirstOrThrow({ where: { policyId: policy.id } })
	await db.policyVersion.update({
		where: { id: version.id },
		data: { publishedAt: opening, validFrom: new Date('2026-01-01') },
	})
	const award = await db.award.findFirstOrThrow({
		where: { organizationId: winner.organizationId },
	})
	const claimOf = (organizationId: string, more: object) =>
		db.claim.create({
			data: {
				contestId,
				policyVersionId: version.id,
				organizationId,
				awardId: award.id,
				amountFen: version.amountFen,
				anchorDate: new Date('2026-07-06'),
				lastDay: new Date('2027-07-06'),
				createdById: winner.userId,
				...more,
			},
		})
	const draft = await claimOf(winner.organizationId, {})
	return { budget, policy, policyVersion: version, award, draft, claimOf }
}

type Incentives = Awaited<ReturnType<typeof incentives>>

/** A claim of another organization whose first part stands in a payment batch. */
export async function payingClaim(
	world: World,
	{ claimOf, budget }: Incentives,
	officerId: string,
	code = 'C-001',
) {
	const { organizationId } = world.entries.a[1]!
	const claim = await claimOf(organizationId, {
		code,
		state: 'paying',
		submittedAt: today,
		statement: '示例项目已落地运营，情况属实。',
		facts: { create: { kind: 'independent-legal-person', value: 'yes' } },
	})
	const parts = [(claim.amountFen * 4n) / 10n, (claim.amountFen * 6n) / 10n]
	await db.budget.update({ where: { id: budget.id }, data: { committedFen: claim.amountFen } })
	const batch = await db.paymentBatch.create({
		data: {
			contestId: world.contest.id,
			number: 'PB-001',
			totalFen: parts[0]!,
			createdById: officerId,
			createdAt: today,
		},
	})
	const approved = {
		proposedById: world.first.actor.userId,
		proposedAt: today,
		approvedById: world.second.actor.userId,
		approvedAt: today,
	}
	await db.$transaction([
		db.instalment.create({
			data: {
				claimId: claim.id,
				position: 1,
				label: '第一期',
				basisPoints: 4000,
				amountFen: parts[0]!,
				state: 'exported',
				batchId: batch.id,
				...approved,
			},
		}),
		db.instalment.create({
			data: {
				claimId: claim.id,
				position: 2,
				label: '第二期',
				basisPoints: 6000,
				amountFen: parts[1]!,
				state: 'approved',
				...approved,
			},
		}),
	])
	const first = await db.instalment.findFirstOrThrow({ where: { batchId: batch.id } })
	return { claim, batch, instalment: first }
}
