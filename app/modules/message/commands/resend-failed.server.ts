import type { Context } from '~/modules/context'
import { Conflict, NotFound } from '~/modules/domain-error'
import { enqueueMails, toSend } from '../commands.server'
import { canReadMail } from '../policy'

/**
 * Queues every mail once more that was given up, but those that would be refused again: the
 * receiver's server knows no such address, or their code or link is over. Returns how many.
 */
export async function resendFailed(ctx: Context): Promise<number> {
	if (!canReadMail(ctx.actor)) throw new NotFound()
	return ctx.transaction(async (tx) => {
		const again = await tx.mailMessage.updateManyAndReturn({
			where: {
				state: 'failed',
				NOT: [{ error: { startsWith: 'address:' } }, { error: { startsWith: 'expired' } }],
			},
			data: { state: 'queued', attempts: 0, error: null },
			select: toSend,
		})
		if (again.length === 0) throw new Conflict()
		await enqueueMails(ctx, tx, again)
		await ctx.audit(tx, 'message.mail_resent', { count: again.length })
		return again.length
	})
}
