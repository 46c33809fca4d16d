import { z } from 'zod'
import { systemContext } from '~/modules/context.server'
import { enqueueMails, toSend } from './commands.server'

const Payload = z.object({ contestId: z.string(), batch: z.string() })

const AT_ONCE = 500

/** Puts the mails of a mailing that was read into the queue; each has one job however often run. */
export async function sendMailing(payload: unknown): Promise<void> {
	const { contestId, batch } = Payload.parse(payload)
	const ctx = await systemContext('send-mailing')
	for (let after = ''; ;) {
		const mails = await ctx.transaction(async (tx) => {
			const page = await tx.mailMessage.findMany({
				where: { contestId, batch, state: 'queued', id: { gt: after } },
				orderBy: { id: 'asc' },
				take: AT_ONCE,
				select: toSend,
			})
			await enqueueMails(ctx, tx, page)
			return page
		})
		if (mails.length < AT_ONCE) return
		after = mails.at(-1)!.id
	}
}
