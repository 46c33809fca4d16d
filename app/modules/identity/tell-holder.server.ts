import type { MailParams } from 'emails/templates'
import type { Context } from '~/modules/context'
import { queueMail } from '~/modules/message/commands.server'
import type { Tx } from '~/platform/db.server'

type News = Omit<MailParams<'security-notice'>, 'name' | 'at'>

/** Tells the holder of an account what happened to its access. */
export async function tellHolder(ctx: Context, tx: Tx, userId: string, news: News): Promise<void> {
	const holder = await tx.user.findUniqueOrThrow({
		where: { id: userId },
		select: { name: true },
	})
	await queueMail(ctx, tx, {
		to: { userId },
		template: 'security-notice',
		params: { ...news, name: holder.name, at: ctx.systemNow().toISOString() },
	})
}
