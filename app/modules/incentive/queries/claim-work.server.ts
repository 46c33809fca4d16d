import type { Context, UserActor } from '~/modules/context'
import type { Prisma } from '~/platform/generated/prisma/client'
import { APPROVE_CLAIM } from '../commands/approve-claim.server'
import { payoutNoticeCloses } from '../commands/take-step.server'
import { evaluatorOf } from '../evaluate.server'
import { claimSelect, type LoadedClaim } from '../load.server'
import { canManageIncentives, checkedContests } from '../policy'
import { ScheduleSchema } from '../schema/schedule'
import { underCheck } from './claim-groups'

const face = {
	id: true,
	code: true,
	submittedAt: true,
	organization: { select: { name: true } },
} as const
type Face = Prisma.ClaimGetPayload<{ select: typeof face }>

const longestFirst = [{ submittedAt: 'asc' }, { id: 'asc' }] as const

/**
 * Something an officer does now to `count` claims, `claim` the longest waiting of them: the second
 * word on what another proposed, a payout notice, a part to propose, a check, a halt to look into.
 * Or nothing but to wait until the first of `count` payout notices is over.
 */
export type ClaimWork =
	| { kind: 'second' | 'notice' | 'propose' | 'check' | 'resume'; count: number; claim: Face }
	| { kind: 'noticed'; count: number; until: Date }

/** What is done first; null where nothing waits, and for whoever is no officer. */
export async function nextClaimWork(ctx: Context): Promise<ClaimWork | null> {
	const { actor } = ctx
	if (actor.kind !== 'user' || !canManageIncentives(actor)) return null
	const own = checkable(actor)
	const proposals = await ctx.db.approvalRequest.findMany({
		where: { kind: APPROVE_CLAIM, state: 'pending' },
		select: { subjectId: true, proposedById: true },
	})
	const others = proposals.filter(({ proposedById }) => proposedById !== actor.userId)
	const proposed = { state: 'proposed', proposedById: { not: actor.userId } } as const
	const first = async (kind: 'second' | 'notice' | 'check' | 'resume', what: Where) => {
		const where = { AND: [own, what] }
		const [count, claim] = await Promise.all([
			ctx.db.claim.count({ where }),
			ctx.db.claim.findFirst({ where, orderBy: [...longestFirst], select: face }),
		])
		return claim && { kind, count, claim }
	}
	const idsOf = (rows: typeof proposals) => rows.map(({ subjectId }) => subjectId)
	const second =
		(await first('second', {
			OR: [
				{ id: { in: idsOf(others) } },
				{ state: { in: ['approved', ...paid] }, instalments: { some: proposed } },
			],
		})) ?? (await first('notice', { state: 'approved' }))
	if (second) return second
	const { ready, noticed } = await unproposed(ctx, own)
	if (ready) return ready
	return (
		(await first('check', {
			state: { in: [...underCheck] },
			id: { notIn: idsOf(proposals) },
		})) ??
		(await first('resume', { state: 'withheld' })) ??
		noticed
	)
}

type Where = Prisma.ClaimWhereInput
const paid = ['payout_notice', 'paying'] as const

/** Of the officer's contests, without claims of organizations the officer belongs to. */
function checkable(actor: UserActor): Where {
	const scope = checkedContests(actor)
	const { memberships } = actor
	return {
		...(scope !== 'all' && { contestId: { in: scope } }),
		organizationId: { notIn: memberships.map(({ organizationId }) => organizationId) },
	}
}

/** Granted claims with parts that nobody proposed yet. */
async function unproposed(ctx: Context, own: Where) {
	const claims = await ctx.db.claim.findMany({
		where: {
			AND: [own, { OR: [{ awardId: null }, { award: { revokedAt: null } }] }],
			state: { in: [...paid] },
			instalments: { some: { state: 'pending' } },
		},
		orderBy: [...longestFirst],
		select: {
			...claimSelect,
			instalments: { where: { state: 'pending' }, select: { position: true } },
		},
	})
	if (claims.length === 0) return { ready: null, noticed: null }
	const evaluate = await evaluatorOf(ctx, ctx.db, claims)
	const endOf = (claim: LoadedClaim) =>
		claim.state === 'payout_notice' ? payoutNoticeCloses(claim) : null
	const isMet = (claim: LoadedClaim, position: number) => {
		const node = ScheduleSchema.parse(claim.policyVersion.schedule)[position - 1]?.when
		return !node || evaluate(claim, { node }).result === 'met'
	}
	const open = claims.flatMap((claim) => {
		const until = endOf(claim)
		return until && ctx.receivedAt < until ? [until] : []
	})
	const ready = claims.filter((claim) => {
		const until = endOf(claim)
		if (until && ctx.receivedAt < until) return false
		return claim.instalments.some(({ position }) => isMet(claim, position))
	})
	const [claim] = ready
	const until = open.sort((a, b) => a.getTime() - b.getTime())[0]
	return {
		ready: claim ? { kind: 'propose' as const, count: ready.length, claim: faceOf(claim) } : null,
		noticed: until ? { kind: 'noticed' as const, count: open.length, until } : null,
	}
}

const faceOf = ({ id, code, submittedAt, organization }: LoadedClaim): Face => ({
	id,
	code,
	submittedAt,
	organization: { name: organization.name },
})
