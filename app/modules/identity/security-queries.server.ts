import type { Context, UserActor } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { qrPath } from '~/platform/qr.server'
import { bearerOf, mustHaveFactor, type SessionRow } from './actor.server'
import { deviceWords } from './device-words'
import { canManageAccounts } from './policy'
import { ENROLMENT_MINUTES, enrolmentUri, openSecret } from './second-factor.server'
import { idleMinutes, isFresh } from './session-limits.server'

type UserContext = Context & { actor: UserActor }

/** Whether the session still lets its bearer in: not one left at its second step, or idle. */
const isOpen = (row: SessionRow, now: Date) => 'actor' in bearerOf(row, now)

/** One's second factor and open sessions, the present one first. */
export async function getSecurity(ctx: UserContext, session: SessionRow) {
	const { userId } = ctx.actor
	const [user, factor, codesLeft, sessions, identities] = await Promise.all([
		ctx.db.user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true } }),
		ctx.db.secondFactor.findUnique({ where: { userId }, select: { confirmedAt: true } }),
		ctx.db.recoveryCode.count({ where: { userId, usedAt: null } }),
		ctx.db.session.findMany({
			where: { userId, expiresAt: { gt: ctx.systemNow() } },
			orderBy: { lastSeenAt: 'desc' },
			select: {
				id: true,
				ip: true,
				userAgent: true,
				createdAt: true,
				lastSeenAt: true,
				secondFactorAt: true,
			},
		}),
		ctx.db.externalIdentity.findMany({ where: { userId }, select: { issuer: true } }),
	])
	return {
		since: factor?.confirmedAt ?? null,
		codesLeft,
		hasPassword: user.passwordHash !== null,
		obliged: mustHaveFactor(session),
		idleMinutes: idleMinutes(session),
		providers: identities.map(({ issuer }) => new URL(issuer).host),
		sessions: sessions
			.filter((one) => isOpen({ ...session, ...one }, ctx.systemNow()))
			.map(({ userAgent, secondFactorAt: _, ...one }) => ({
				...one,
				device: deviceWords(userAgent),
				present: one.id === session.id,
			}))
			.sort((a, b) => Number(b.present) - Number(a.present)),
	}
}

/** How far one is with setting up; the secret only while it waits for its first code. */
export async function getEnrolment(ctx: UserContext, session: SessionRow, issuer: string) {
	const { userId, name, email } = ctx.actor
	const obliged = mustHaveFactor(session)
	const factor = await ctx.db.secondFactor.findUnique({ where: { userId } })
	if (factor?.confirmedAt) return { state: 'set' as const, obliged }
	const now = ctx.systemNow()
	const oldest = new Date(now.getTime() - ENROLMENT_MINUTES * 60_000)
	if (!factor || factor.createdAt < oldest) {
		const hasPassword = await ctx.db.user.count({
			where: { id: userId, passwordHash: { not: null } },
		})
		return {
			state: 'none' as const,
			obliged,
			asksPassword: hasPassword > 0 && !isFresh(session, now),
		}
	}
	const secret = openSecret(userId, factor.secret)
	const qr = qrPath(enrolmentUri(secret, issuer, email ?? name))
	return { state: 'waiting' as const, obliged, secret, qr }
}

/** Whether somebody has a second factor, for administrators. */
export async function secondFactorOf(ctx: UserContext, userId: string) {
	if (!canManageAccounts(ctx.actor)) throw new NotFound()
	const factor = await ctx.db.secondFactor.findUnique({
		where: { userId },
		select: { confirmedAt: true },
	})
	return { since: factor?.confirmedAt ?? null }
}
