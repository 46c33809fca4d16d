import { systemContext } from '~/modules/context.server'
import { queueText } from './texts.server'

/** A text message to somebody without an e-mail address that a message waits on the site. */
export async function tellByText(
	mail: { id: string; userId: string | null; contestId: string | null },
	subject: string,
): Promise<void> {
	const { userId, contestId } = mail
	if (!userId) return
	const ctx = await systemContext('send-mail')
	await ctx.transaction((tx) =>
		queueText(ctx, tx, {
			to: { userId },
			template: 'news',
			params: { subject },
			contestId,
			onceKey: `mail:${mail.id}`,
		}),
	)
}
