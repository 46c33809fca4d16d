import { NotFound } from '~/modules/domain-error'
import { isDisclosed } from '~/modules/audit/disclosure.server'
import { objectedEntry, objectedPlace } from '~/modules/notice/objected'
import { canDiscloseFiler, canHandleObjection } from '~/modules/notice/policy'
import { FileInUse, SubjectClosed } from '../errors'
import { isUser } from '../policy'
import type { SubjectPolicy } from '../subjects'

/**
 * Evidence laid beside an open notice for an objection that its owner is about to file; once filed,
 * it is sealed with the filer's identity from all but the handlers, and supervisors who said why.
 */
export const noticeFiles: SubjectPolicy = {
	async attach(ctx, reader, { subjectId }) {
		const notice = await reader.notice.findUnique({
			where: { id: subjectId },
			select: { contestId: true, openedAt: true, closesAt: true, withdrawnAt: true },
		})
		if (!notice || ctx.actor.kind !== 'user' || ctx.receivedAt < notice.openedAt) {
			throw new NotFound()
		}
		if (notice.withdrawnAt || ctx.receivedAt >= notice.closesAt) throw new SubjectClosed()
		return { contestId: notice.contestId, organizationId: null }
	},
	async unlink(ctx, tx, file) {
		if (!isUser(ctx.actor, file.ownerId)) throw new NotFound()
		const cited = await tx.objection.count({ where: { evidenceFileId: file.id } })
		if (cited > 0) throw new FileInUse()
	},
	async canRead(ctx, file) {
		if (isUser(ctx.actor, file.ownerId)) return true
		const cited = await ctx.db.objection.findFirst({
			where: { evidenceFileId: file.id },
			select: { id: true, entry: { select: { contestId: true, ...objectedEntry } } },
		})
		if (!cited) return false
		const place = objectedPlace(cited.entry.contestId, cited.entry)
		if (canHandleObjection(ctx.actor, place)) return true
		return canDiscloseFiler(ctx.actor, place) && isDisclosed(ctx, ctx.db, 'objection', cited.id)
	},
}
