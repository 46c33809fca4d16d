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

type Matter = { id: string; entryId: string | null }

/** Instalments granted to others' or own claims for the same entry, awarded or not. */
export async function earlierGrants(reader: Db | Tx, claim: Matter): Promise<EarlierPart[]> {
	return (await grantsOfEntries(reader, [claim]))(claim)
}

async function grantsOfEntries(reader: Db | Tx, claims: Matter[]) {
	const entryIds = claims.flatMap(({ entryId }) => entryId ?? [])
	const rows =
		entryIds.length === 0
			? []
			: await reader.instalment.findMany({
					where: { claim: { entryId: { in: entryIds } } },
					select: { amountFen: true, state: true, claim: { select: { id: true, entryId: true } } },
				})
	return ({ id, entryId }: Matter) =>
		rows
			.filter(({ claim }) => entryId !== null && claim.entryId === entryId && claim.id !== id)
			.map(earlierPart)
}

/** What is claimed from each budget, in fen. */
async function claimedFromBudgets(reader: Db | Tx, budgetIds: string[]) {
	const sums = await reader.claim.groupBy({
		by: ['policyVersionId'],
		where: {
			policyVersion: { policy: { budgetId: { in: budgetIds } } },
			state: { notIn: [...ended] },
		},
		_sum: { amountFen: true },
	})
	const versions = await reader.policyVersion.findMany({
		where: { id: { in: sums.map(({ policyVersionId }) => policyVersionId) } },
		select: { id: true, policy: { select: { budgetId: true } } },
	})
	const budgetOf = new Map(versions.map(({ id, policy }) => [id, policy.budgetId]))
	return (budgetId: string) =>
		sums
			.filter(({ policyVersionId }) => budgetOf.get(policyVersionId) === budgetId)
			.reduce((sum, { _sum }) => sum + (_sum.amountFen ?? 0n), 0n)
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

export type StoredEvaluation = Evaluation & { at: string }

type Options = {
	/** Conditions other than the policy's own, e.g. of a later instalment. */
	node?: PolicyNode
	/** Take what is handed in as verified: what the claim would come to. */
	trusting?: boolean
	/** The day on which a draft would be handed in. */
	claimedOn?: string
}

/**
 * Reads what the platform knows of the claims, in three statements for all of them. The answer
 * evaluates one of them as it stands on the day of the request.
 */
export async function evaluatorOf(ctx: Context, reader: Db | Tx, claims: LoadedClaim[]) {
	const earlierOf = await grantsOfEntries(reader, claims)
	const budgetIds = claims.map(({ policyVersion }) => policyVersion.policy.budgetId)
	const claimedFrom = await claimedFromBudgets(reader, budgetIds)
	return (claim: LoadedClaim, options: Options = {}): StoredEvaluation => {
		const known: Known = {
			organization: knownOrganization(claim.organization),
			winnerId: claim.award?.organizationId ?? claim.entry?.organizationId ?? null,
			awarded: claim.award !== null && claim.award.revokedAt === null,
			claimedOn: claim.submittedAt ? dayOf(claim.submittedAt) : (options.claimedOn ?? null),
			earlier: earlierOf(claim),
			claimedFromPool: claimedFrom(claim.policyVersion.policy.budgetId),
		}
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
}

/** The claim's conditions as they stand on the day of the request. */
export async function evaluateClaim(
	ctx: Context,
	reader: Db | Tx,
	claim: LoadedClaim,
	options: Options = {},
): Promise<StoredEvaluation> {
	return (await evaluatorOf(ctx, reader, [claim]))(claim, options)
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
