import type { Context } from '~/modules/context'
import { DomainError, Forbidden, NotFound } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import { sealAccountNumber } from '../account-number.server'
import { AccountNameDiffers, ClaimStateConflict, FactRefused } from '../errors'
import { type LoadedClaim, lockClaim, requireCurrent } from '../load.server'
import { canAddFacts, canEditOwnClaim, canReadOwnClaim } from '../policy'
import { columnOf, dayOf } from '../rules/dates'
import { documentFor } from '../rules/eligibility/finding'
import { askedKinds, factShapes, isDate, readConditions, readFactValue } from '../rules/fact-shape'
import type { FactInput, PayeeInput } from '../schema/claim-forms'
import type { ConditionKind } from '../schema/policy-conditions'
import { isKnownKind } from '../schema/policy-facts'
import { laterConditions, ScheduleSchema } from '../schema/schedule'

/** The claimant's own claim, locked; of anybody else it is missing. */
export async function lockOwnClaim(ctx: Context, tx: Tx, claimId: string, revision: number) {
	const claim = await lockClaim(tx, claimId)
	if (!canReadOwnClaim(ctx.actor, claim)) throw new NotFound()
	requireCurrent(claim, revision)
	return claim
}

async function touch(tx: Tx, claimId: string, changes: object = {}) {
	await tx.claim.update({
		where: { id: claimId },
		data: { ...changes, revision: { increment: 1 } },
		select: { id: true },
	})
}

/** The kinds of facts this claim's owner is asked for, those of later instalments included. */
export function kindsAsked(claim: Pick<LoadedClaim, 'policyVersion'>): ConditionKind[] {
	const { conditions, schedule } = claim.policyVersion
	const later = laterConditions(ScheduleSchema.parse(schedule))
	return askedKinds([readConditions(conditions), ...later], 'claimant')
}

function readFact(ctx: Context, kind: ConditionKind, input: FactInput) {
	const shape = factShapes[kind]
	const read = readFactValue(shape.value, input.value)
	if ('fault' in read) throw new FactRefused(read.fault, 'value')
	const today = dayOf(ctx.receivedAt)
	const since = shape.since ? input.since : ''
	if (shape.since === 'required' && since === '') throw new FactRefused('fact_since', 'since')
	if (since !== '' && !isDate(since)) throw new FactRefused('fact_date', 'since')
	if (since > today) throw new FactRefused('fact_future', 'since')
	if (shape.value === 'date' && String(read.value) > today) {
		throw new FactRefused('fact_future', 'value')
	}
	return { value: read.value, since: since === '' ? null : columnOf(since) }
}

async function requireEvidence(tx: Tx, claimId: string, fileId: string) {
	const file = await tx.storedFile.findFirst({
		where: { id: fileId, subjectType: 'claim', subjectId: claimId, state: 'stored' },
		select: { id: true },
	})
	if (!file) throw new FactRefused('fact_file', 'fileId')
}

/**
 * What the claimant states about one condition, with the document that proves it. A changed
 * statement is to be verified anew; one already verified stays as it is.
 */
export async function saveFact(ctx: Context, claimId: string, kind: string, input: FactInput) {
	await ctx.transaction(async (tx) => {
		const claim = await lockOwnClaim(ctx, tx, claimId, input.revision)
		if (!isKnownKind(kind) || !kindsAsked(claim).includes(kind)) throw new NotFound()
		if (!canAddFacts(ctx.actor, claim)) throw new ClaimStateConflict()
		const earlier = claim.facts.find((fact) => fact.kind === kind)
		if (earlier?.verified) throw new DomainError('fact_verified', 'conflict')
		const read = readFact(ctx, kind, input)
		await requireEvidence(tx, claimId, input.fileId)
		const data = {
			...read,
			fileId: input.fileId,
			source: documentFor[kind],
			note: '',
			verified: false,
			verifiedById: null,
			verifiedAt: null,
		}
		if (earlier) await tx.claimFact.update({ where: { id: earlier.id }, data })
		else await tx.claimFact.create({ data: { ...data, claimId, kind } })
		await touch(tx, claimId)
		await ctx.audit(tx, 'incentive.fact_stated', {
			contestId: claim.contestId,
			subjectType: 'claim',
			subjectId: claimId,
			kind,
			fileId: input.fileId,
		})
	})
}

/**
 * The corporate account (对公账户) the claim is to be paid to. Its name must be the organization's;
 * the number is kept encrypted, and only its last four digits are shown again.
 */
export async function savePayee(ctx: Context, claimId: string, input: PayeeInput) {
	await ctx.transaction(async (tx) => {
		const claim = await lockOwnClaim(ctx, tx, claimId, input.revision)
		if (!canEditOwnClaim(ctx.actor, claim)) throw new ClaimStateConflict()
		if (ctx.actor.kind !== 'user') throw new Forbidden()
		const { id: organizationId, name } = claim.organization
		if (input.accountName.normalize('NFKC') !== name.normalize('NFKC')) {
			throw new AccountNameDiffers(name)
		}
		const account = await tx.payeeAccount.create({
			data: {
				organizationId,
				accountName: name,
				bankName: input.bankName,
				numberEncrypted: sealAccountNumber(organizationId, input.accountNumber),
				lastFour: input.accountNumber.slice(-4),
				createdById: ctx.actor.userId,
			},
			select: { id: true, lastFour: true },
		})
		await touch(tx, claimId, { payeeAccountId: account.id })
		await ctx.audit(tx, 'incentive.payee_set', {
			contestId: claim.contestId,
			subjectType: 'claim',
			subjectId: claimId,
			payeeAccountId: account.id,
			lastFour: account.lastFour,
		})
	})
}
