import type { Context } from '~/modules/context'
import { queueMail } from '~/modules/message/commands.server'
import { hashPassword, refuseCommonPassword } from '../password.server'
import { PRIVACY_VERSION } from '../privacy'

type Registration = { email: string; name: string; password: string }

/**
 * Opens an account. An address that already has one is left as it is and its owner is told by
 * mail; the caller cannot tell the two apart, neither by the answer nor by the time it takes.
 */
export async function register(ctx: Context, input: Registration): Promise<void> {
	refuseCommonPassword(input.password, input)
	const passwordHash = await hashPassword(input.password)
	await ctx.transaction(async (tx) => {
		const created = await tx.user.createManyAndReturn({
			data: {
				email: input.email,
				name: input.name,
				passwordHash,
				locale: ctx.locale,
				privacyVersion: PRIVACY_VERSION,
				consentedAt: ctx.systemNow(),
			},
			skipDuplicates: true,
			select: { id: true },
		})
		const [user] = created
		if (user) {
			await ctx.audit(tx, 'identity.registered', {
				subjectType: 'user',
				subjectId: user.id,
				privacyVersion: PRIVACY_VERSION,
			})
			return
		}
		const holder = await tx.user.findUniqueOrThrow({
			where: { email: input.email },
			select: { id: true, name: true },
		})
		await ctx.audit(tx, 'identity.registration_repeated', {
			subjectType: 'user',
			subjectId: holder.id,
		})
		await queueMail(ctx, tx, {
			to: { userId: holder.id },
			template: 'registration-repeated',
			params: { name: holder.name },
		})
	})
}
