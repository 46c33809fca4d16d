import { inLanguage } from '~/messages/define'
import { requireContestReader } from '~/modules/contest/access.server'
import { onTracks } from '~/modules/contest/scope'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { revocation } from '../commands/revoke-award.server'
import { canProposeRevocation, canReadAwards, canSettleRevocation } from '../policy'

const awardSelect = {
	id: true,
	contestId: true,
	trackId: true,
	title: true,
	titleEn: true,
	seat: true,
	certificateNumber: true,
	grantedAt: true,
	revokedAt: true,
	revocation: true,
	entry: { select: { id: true, code: true, title: true } },
	organization: { select: { name: true } },
	release: { select: { id: true, documentNumber: true } },
} as const

/** The certificates of a contest, list by list, with those whose revocation waits. */
export async function listAwards(ctx: Context, slug: string) {
	const contest = await requireContestReader(ctx, slug)
	const rows = await ctx.db.award.findMany({
		where: { contestId: contest.id, ...onTracks(contest) },
		orderBy: [{ track: { position: 'asc' } }, { seat: 'asc' }],
		select: awardSelect,
	})
	const pending = await ctx.db.approvalRequest.findMany({
		where: { contestId: contest.id, kind: revocation, state: 'pending' },
		select: { subjectId: true },
	})
	const waiting = new Set(pending.map(({ subjectId }) => subjectId))
	return rows.map(({ titleEn, ...award }) => ({
		...award,
		title: inLanguage(ctx.locale, award.title, titleEn),
		waiting: waiting.has(award.id),
	}))
}

/** One certificate with what may be done about it. */
export async function getAward(ctx: Context, slug: string, awardId: string) {
	const contest = await requireContestReader(ctx, slug)
	const award = await ctx.db.award.findFirst({
		where: { id: awardId, contestId: contest.id },
		select: awardSelect,
	})
	if (!award || !canReadAwards(ctx.actor, award)) throw new NotFound()
	const request = await ctx.db.approvalRequest.findFirst({
		where: { kind: revocation, subjectId: awardId, state: 'pending' },
		select: {
			reason: true,
			proposedAt: true,
			proposedById: true,
			proposedBy: { select: { name: true } },
		},
	})
	return {
		award: { ...award, title: inLanguage(ctx.locale, award.title, award.titleEn) },
		request,
		canPropose: !request && canProposeRevocation(ctx.actor, award),
		canSettle: request !== null && canSettleRevocation(ctx.actor, award, request),
	}
}
