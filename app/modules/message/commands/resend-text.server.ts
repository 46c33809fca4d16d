import type { Context } from '~/modules/context'
import { Conflict, NotFound } from '~/modules/domain-error'
import { carriesCode } from '../one-time-links'
import { canReadMail } from '../policy'
import { enqueueText } from '../texts.server'

/** Queues a text message that was not delivered once more. A code is asked for anew instead. */
export async function resendText(ctx: Context, textId: string): Promise<void> {
	if (!canReadMail(ctx.actor)) throw new NotFound()
	await ctx.transaction(async (tx) => {
		const row = await tx.shortMessage.findUnique({
			where: { id: textId },
			select: { template: true },
		})
		if (!row) throw new NotFound()
		if (carriesCode(row.template)) throw new Conflict()
		const { count } = await tx.shortMessage.updateMany({
			where: { id: textId, state: 'failed' },
			data: { state: 'queued', attempts: 0, error: null },
		})
		if (count !== 1) throw new Conflict()
		await enqueueText(ctx, tx, { id: textId, template: row.template })
		await ctx.audit(tx, 'message.text_resent', { subjectType: 'text', subjectId: textId })
	})
}
