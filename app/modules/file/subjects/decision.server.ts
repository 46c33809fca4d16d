import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { canLayMinutes, canProposeDecision, canReadMinutes } from '~/modules/notice/policy'
import type { Tx } from '~/platform/db.server'
import { FileInUse, SubjectClosed } from '../errors'
import { isUser } from '../policy'
import type { StoredRow } from '../row.server'
import type { SubjectPolicy } from '../subjects'

async function readsMinutes(ctx: Context, file: StoredRow): Promise<boolean> {
	const { contestId, ownerId } = file
	if (!contestId) return false
	const cited = { minutesFileId: file.id }
	const meant = file.subjectType === 'decision' ? { id: file.subjectId } : cited
	const decisions = await ctx.db.decision.findMany({
		where: { OR: [cited, meant] },
		select: { trackId: true },
	})
	const tracks = decisions.map(({ trackId }) => trackId)
	return canReadMinutes(ctx.actor, { contestId, ownerId, tracks })
}

/** Minutes are taken back only by whoever laid them there, and not once a decision cites them. */
async function unlinkMinutes(ctx: Context, tx: Tx, file: StoredRow): Promise<void> {
	if (!isUser(ctx.actor, file.ownerId)) throw new NotFound()
	const cited = await tx.decision.count({ where: { minutesFileId: file.id } })
	if (cited > 0) throw new FileInUse()
}

/** Minutes of one decision, while it waits for its second person. */
export const decisionFiles: SubjectPolicy = {
	async attach(ctx, reader, { subjectId }) {
		const decision = await reader.decision.findUnique({
			where: { id: subjectId },
			select: { contestId: true, trackId: true, state: true },
		})
		if (!decision || !canProposeDecision(ctx.actor, decision)) throw new NotFound()
		if (decision.state !== 'proposed') throw new SubjectClosed()
		return { contestId: decision.contestId, organizationId: null }
	},
	unlink: unlinkMinutes,
	canRead: readsMinutes,
}

/** Minutes laid down before the decision that will cite them is entered. */
export const contestFiles: SubjectPolicy = {
	async attach(ctx, reader, { subjectId }) {
		const contest = await reader.contest.findUnique({
			where: { id: subjectId },
			select: { id: true },
		})
		if (!contest || !canLayMinutes(ctx.actor, contest.id)) throw new NotFound()
		return { contestId: contest.id, organizationId: null }
	},
	unlink: unlinkMinutes,
	canRead: readsMinutes,
}
