import { recordDisclosure } from '~/modules/audit/disclosure.server'
import type { DisclosureInput } from '~/modules/audit/schema'
import { requireContestReader } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { canDiscloseFiler } from '../policy'

/** Opens the filer's sealed identity to a supervisor who says why; the reason is on record first. */
export async function discloseFiler(
	ctx: Context,
	slug: string,
	objectionId: string,
	{ reason }: DisclosureInput,
): Promise<void> {
	await ctx.transaction(async (tx) => {
		const contest = await requireContestReader({ ...ctx, db: tx }, slug)
		const objection = await tx.objection.findFirst({
			where: { id: objectionId, notice: { contestId: contest.id } },
			select: { entry: { select: { contestId: true, trackId: true } } },
		})
		if (!objection || !canDiscloseFiler(ctx.actor, objection.entry)) throw new NotFound()
		await recordDisclosure(ctx, tx, {
			contestId: contest.id,
			subjectType: 'objection',
			subjectId: objectionId,
			reason,
		})
	})
}
