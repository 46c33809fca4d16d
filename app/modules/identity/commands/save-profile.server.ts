import type { Locale } from '~/messages/define'
import type { Context, UserActor } from '~/modules/context'

type Profile = { name: string; locale: Locale }

export async function saveProfile(ctx: Context & { actor: UserActor }, profile: Profile) {
	const { userId } = ctx.actor
	await ctx.transaction(async (tx) => {
		const before = await tx.user.findUniqueOrThrow({
			where: { id: userId },
			select: { name: true },
		})
		await tx.user.update({
			where: { id: userId },
			data: { name: profile.name, locale: profile.locale },
			select: { id: true },
		})
		await ctx.audit(tx, 'identity.profile_saved', {
			subjectType: 'user',
			subjectId: userId,
			renamed: before.name !== profile.name,
			locale: profile.locale,
		})
	})
}

/** Remembers the language for mails; a visitor's choice lives in the cookie alone. */
export async function saveLocale(ctx: Context, locale: Locale): Promise<void> {
	if (ctx.actor.kind !== 'user') return
	await ctx.db.user.updateMany({ where: { id: ctx.actor.userId }, data: { locale } })
}
