import { z } from 'zod'
import { systemContext } from '~/modules/context.server'
import { enqueueMail } from './commands.server'

const Payload = z.object({ contestId: z.string(), batch: z.string() })

/** Puts the mails of a mailing that was read into the queue; each has one job however often run. */
export async function sendMailing(payload: unknown): Promise<void> {
	const { contestId, batch } = Payload.parse(payload)
	const ctx = await systemContext('send-mailing')
	await ctx.transaction(async (tx) => {
		const mails = await tx.mailMessage.findMany({
			where: { contestId, batch, state: 'queued' },
			select: { id: true },
		})
		for (const { id } of mails) await enqueueMail(ctx, tx, id)
	})
}
