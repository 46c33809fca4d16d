import type { Context } from '~/modules/context'
import type { Db, Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import type { LoadedClaim } from './load.server'
import { dayOf, isoOf } from './rules/dates'
import { type Evaluation, evaluate } from './rules/eligibility/evaluate'
import { readConditions } from './rules/fact-shape'
import type { EarlierPart } from './rules/highest-only'
import {
	earlierPart,
	type Known,
	type KnownOrganization,
	platformFacts,
} from './rules/platform-facts'
import type { PolicyNode } from './schema/policy-conditions'
import type { Fact } from './schema/policy-facts'

const ended = ['draft', 'rejected', 'forfeited', 'clawed_back'] as const

export function knownOrganization(row: LoadedClaim['organization']): KnownOrganization {
	const { verification, establishedOn, registeredHereSince, ...rest } = row
	return {
		...rest,
		verified: verification === 'verified',
		establishedOn: establishedOn && isoOf(establishedOn),
		registeredHereSince: registeredHereSince && isoOf(registeredHereSince),
	}
}

/** Named dates of the contest that windows may hang on. */
export function anchorsOf(contest: { publishedAt: Date | null }, release: string | null) {
	return {
		...(release && { release }),
		...(contest.publishedAt && { announcement: dayOf(contest.publishedAt) }),
	}
}

/** Instalments granted to others' or own claims for the same entry, awarded or not. */
export async function earlierGrants(
	reader: Db | Tx,
	claim: { id: string; entryId: string | null },
): Promise<EarlierPart[]> {
	if (!claim.entryId) return []
	const rows = await reader.instalment.findMany({
		where: { claim: { entryId: claim.entryId, id: { not: claim.id } } },
		select: { amountFen: true, state: true },
	})
	return rows.map(earlierPart)
}

async function claimedFrom(reader: Db | Tx, budgetId: string): Promise<bigint> {
	const { _sum } = await reader.claim.aggregate({
		where: { policyVersion: { policy: { budgetId } }, state: { notIn: [...ended] } },
		_sum: { amountFen: true },
	})
	return _sum.amountFen ?? 0n
}

function storedFact(row: LoadedClaim['facts'][number]): Fact {
	return {
		kind: row.kind,
		value: row.value ?? undefined,
		since: row.since && isoOf(row.since),
		source: row.source,
		verified: row.verified,
	}
}

async function knownOf(reader: Db | Tx, claim: LoadedClaim, asClaimedOn: string | null) {
	const { policy } = claim.policyVersion
	const earlier = await earlierGrants(reader, claim)
	const claimedFromPool = await claimedFrom(reader, policy.budgetId)
	const known: Known = {
		organization: knownOrganization(claim.organization),
		winnerId: claim.award?.organizationId ?? claim.entry?.organizationId ?? null,
		awarded: claim.award !== null && claim.award.revokedAt === null,
		claimedOn: claim.submittedAt ? dayOf(claim.submittedAt) : asClaimedOn,
		earlier,
		claimedFromPool,
	}
	return known
}

export type StoredEvaluation = Evaluation & { at: string }

type Options = {
	/** Conditions other than the policy's own, e.g. of a later instalment. */
	node?: PolicyNode
	/** Take what is handed in as verified: what the claim would come to. */
	trusting?: boolean
	/** The day on which a draft would be handed in. */
	claimedOn?: string
}

/** The claim's conditions as they stand on the day of the request. */
export async function evaluateClaim(
	ctx: Context,
	reader: Db | Tx,
	claim: LoadedClaim,
	options: Options = {},
): Promise<StoredEvaluation> {
	const known = await knownOf(reader, claim, options.claimedOn ?? null)
	const handedIn = claim.facts.map(storedFact)
	const facts = [
		...(options.trusting ? handedIn.map((fact) => ({ ...fact, verified: true })) : handedIn),
		...platformFacts(known),
	]
	const result = evaluate(
		options.node ?? readConditions(claim.policyVersion.conditions),
		{ facts, anchors: anchorsOf(claim.contest, isoOf(claim.anchorDate)) },
		dayOf(ctx.receivedAt),
	)
	return { at: ctx.receivedAt.toISOString(), ...result }
}

/** Evaluates the claim as it now stands in the transaction and keeps the result with it. */
export async function storeEvaluation(ctx: Context, tx: Tx, claim: LoadedClaim) {
	const evaluation = await evaluateClaim(ctx, tx, claim)
	await tx.claim.update({
		where: { id: claim.id },
		data: { evaluation: evaluation as unknown as Prisma.InputJsonObject },
		select: { id: true },
	})
	return evaluation
}
