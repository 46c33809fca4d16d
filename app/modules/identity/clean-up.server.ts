import { systemContext } from '~/modules/context.server'
import { lucia } from './lucia.server'
import { forgetHalfOpen } from './sessions.server'
import { forgetOldFailures } from './throttle.server'
import { forgetUnsentForms } from './unsent-forms.server'

/** Hourly: ended sessions, old failed log-ins, codes and links nobody used, and forms nobody sent again. */
export async function cleanUpIdentity(): Promise<void> {
	const ctx = await systemContext('clean-up')
	await lucia().deleteExpiredSessions()
	await forgetHalfOpen(ctx.db, ctx.systemNow())
	await forgetOldFailures(ctx)
	await forgetUnsentForms(ctx.db, ctx.systemNow())
	const monthAgo = new Date(ctx.systemNow().getTime() - 30 * 86_400_000)
	await ctx.db.passwordToken.deleteMany({ where: { expiresAt: { lt: monthAgo } } })
	const dayAgo = new Date(ctx.systemNow().getTime() - 86_400_000)
	await ctx.db.contactCode.deleteMany({ where: { createdAt: { lt: dayAgo } } })
}
