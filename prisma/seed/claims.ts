import { saveFact, savePayee } from '~/modules/incentive/commands/edit-claim.server'
import { recordFact, verifyFact } from '~/modules/incentive/commands/verify-fact.server'
import { startClaim } from '~/modules/incentive/commands/start-claim.server'
import { submitClaim } from '~/modules/incentive/commands/submit-claim.server'
import { takeStep } from '~/modules/incentive/commands/take-step.server'
import { addFile, writeFiles } from './files'
import { contextAt, organizationOf, type Person, personOf, type World } from './world'

export type FactPlan = { kind: string; value: string; since: string; document: string }

export type ClaimPlan = {
	contestId: string
	policyVersionId: string
	/** Key of the claiming organization. */
	organization: string
	awardId: string
	facts: FactPlan[]
	statement: string
}

/** A claim of the demonstration on its way: each step is the command a person would give. */
export type SeededClaim = ClaimPlan & { id: string; owner: Person }

export async function revisionOf(world: World, claimId: string): Promise<number> {
	const { revision } = await world.tx.claim.findUniqueOrThrow({
		where: { id: claimId },
		select: { revision: true },
	})
	return revision
}

/** Begun, with its evidence handed in so far. */
export async function beginClaim(world: World, plan: ClaimPlan, at: Date): Promise<SeededClaim> {
	const organization = organizationOf(world, plan.organization)
	const { owner } = organization
	const ctx = contextAt(world, owner, at)
	const { id } = await startClaim(ctx, {
		policyVersionId: plan.policyVersionId,
		organizationId: organization.id,
		link: `award:${plan.awardId}`,
	})
	for (const { kind, value, since, document } of plan.facts) {
		const file = addFile(world, {
			name: `${document}.pdf`,
			lines: [`${document}（演示文件，内容为虚构）`, organization.name, organization.code ?? ''],
			purpose: 'evidence',
			subject: { subjectType: 'claim', subjectId: id },
			owner,
			organizationId: organization.id,
			contestId: plan.contestId,
			at,
		})
		await writeFiles(world)
		const revision = await revisionOf(world, id)
		await saveFact(ctx, id, kind, { revision, value, since, fileId: file.id })
	}
	await world.tx.claim.update({ where: { id }, data: { createdAt: at }, select: { id: true } })
	await world.tx.claimFact.updateMany({ where: { claimId: id }, data: { createdAt: at } })
	return { ...plan, id, owner }
}

/** The account set and the claim handed in. */
export async function handIn(world: World, claim: SeededClaim, at: Date): Promise<void> {
	const ctx = contextAt(world, claim.owner, at)
	const organization = organizationOf(world, claim.organization)
	await savePayee(ctx, claim.id, {
		revision: await revisionOf(world, claim.id),
		accountName: organization.name,
		bankName: '示例银行沈阳示例支行',
		accountNumber: `62000000${organization.code?.slice(8, 16).replace(/\D/g, '0') ?? '00000000'}`,
	})
	await world.tx.payeeAccount.updateMany({
		where: { claims: { some: { id: claim.id } } },
		data: { createdAt: at },
	})
	const revision = await revisionOf(world, claim.id)
	await submitClaim(ctx, claim.id, { revision, statement: claim.statement, promise: 'on' })
}

/** Every fact handed in is found as stated, and the credit lists are inquired. */
export async function verifyAll(world: World, claim: SeededClaim, at: Date): Promise<void> {
	const ctx = contextAt(world, personOf(world, 'officer'), at)
	const facts = await world.tx.claimFact.findMany({
		where: { claimId: claim.id, source: { not: 'officer' } },
		orderBy: { id: 'asc' },
		select: { id: true },
	})
	for (const { id: factId } of facts) {
		await verifyFact(ctx, claim.id, {
			intent: 'verify',
			revision: await revisionOf(world, claim.id),
			factId,
			finding: 'verified',
			note: '',
		})
	}
	await recordFact(ctx, claim.id, {
		intent: 'record',
		revision: await revisionOf(world, claim.id),
		kind: 'credit-blacklisted',
		value: 'no',
		note: '经查询信用信息平台（演示），未列入严重失信主体和经营异常名录。',
	})
}

type Step = Parameters<typeof takeStep>[2]['step']

export async function step(
	world: World,
	claim: SeededClaim,
	at: Date,
	action: Step,
	note = '',
	officer: 'officer' | 'officer2' = 'officer',
): Promise<void> {
	const revision = await revisionOf(world, claim.id)
	const ctx = contextAt(world, personOf(world, officer), at)
	await takeStep(ctx, claim.id, { intent: 'step', revision, step: action, note })
}
