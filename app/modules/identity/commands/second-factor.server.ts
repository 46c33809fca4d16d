import type { Context, UserActor } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { mustHaveFactor, type SessionRow } from '../actor.server'
import { makeRecoveryCodes, takeRecoveryCode } from '../recovery-codes.server'
import {
	CodeWrong,
	EnrolmentStale,
	RecoveryCodeWrong,
	SecondFactorExists,
	SecondFactorNone,
	SecondFactorObliged,
} from '../second-factor-errors'
import { bookCode } from '../second-factor-throttle.server'
import {
	ENROLMENT_MINUTES,
	newSecret,
	openSecret,
	sealSecret,
	stepOfCode,
	takeCode,
} from '../second-factor.server'
import { isFresh } from '../session-limits.server'
import { endOtherSessions } from '../sessions.server'
import { tellHolder } from '../tell-holder.server'
import { type OpenedSession, openSession } from './open-session.server'
import { showOwnPassword } from './own-password.server'

type UserContext = Context & { actor: UserActor }
type Bearing = { session: SessionRow; userAgent: string | null }

/** Six digits are the authenticator's; anything else is meant for a recovery code. */
export const isCode = (text: string) => /^\d{6}$/.test(text)

/**
 * Takes the authenticator's code or a recovery code, each once. Booked and throttled by account,
 * and a wrong one is written into the audit log.
 */
export async function takeEither(ctx: Context, userId: string, text: string): Promise<void> {
	const attempt = await bookCode(ctx, userId)
	const now = ctx.systemNow()
	const right = await ctx.transaction((tx) =>
		isCode(text) ? takeCode(tx, userId, text, now) : takeRecoveryCode(tx, userId, text, now),
	)
	if (!right) {
		await attempt.failed()
		throw isCode(text) ? new CodeWrong() : new RecoveryCodeWrong()
	}
	await attempt.succeeded()
	if (!isCode(text)) await ctx.transaction((tx) => noteRecovery(ctx, tx, userId))
}

async function noteRecovery(ctx: Context, tx: Tx, userId: string): Promise<void> {
	const codesLeft = await tx.recoveryCode.count({ where: { userId, usedAt: null } })
	await ctx.audit(tx, 'identity.recovery_code_used', {
		subjectType: 'user',
		subjectId: userId,
		codesLeft,
	})
	await tellHolder(ctx, tx, userId, { kind: 'recovery_code_used', codesLeft })
}

/**
 * Makes the secret the QR code shows; one not older than half an hour is kept. Some time after the
 * log-in it takes the password: else whoever finds a browser open would lock its owner out.
 */
export async function startEnrolment(
	ctx: UserContext,
	{ session, password }: Pick<Bearing, 'session'> & { password: string },
): Promise<void> {
	const { userId } = ctx.actor
	const now = ctx.systemNow()
	if (!isFresh(session, now)) await requirePassword(ctx, password)
	const stale = new Date(now.getTime() - ENROLMENT_MINUTES * 60_000)
	await ctx.transaction(async (tx) => {
		await tx.secondFactor.deleteMany({
			where: { userId, confirmedAt: null, createdAt: { lt: stale } },
		})
		await tx.secondFactor.createMany({
			data: { userId, secret: sealSecret(userId, newSecret()), createdAt: now },
			skipDuplicates: true,
		})
		const confirmed = await tx.secondFactor.count({ where: { userId, confirmedAt: { not: null } } })
		if (confirmed > 0) throw new SecondFactorExists()
	})
}

/** The step of the first code for the secret shown, before anything is changed. */
async function stepOfFirst(ctx: UserContext, code: string) {
	const { userId } = ctx.actor
	const now = ctx.systemNow()
	const factor = await ctx.db.secondFactor.findUnique({ where: { userId } })
	if (!factor || now.getTime() - factor.createdAt.getTime() > ENROLMENT_MINUTES * 60_000) {
		throw factor?.confirmedAt ? new SecondFactorExists() : new EnrolmentStale()
	}
	const attempt = await bookCode(ctx, userId)
	const step = stepOfCode(openSecret(userId, factor.secret), code, now)
	if (step === null) {
		await attempt.failed({ quiet: true })
		throw new CodeWrong()
	}
	await attempt.succeeded()
	return { step, sealed: factor.secret }
}

/**
 * The first right code turns the second factor on. Answers with the recovery codes, readable this
 * once, and the cookie of the session that goes on; every other session ends.
 */
export async function confirmEnrolment(
	ctx: UserContext,
	input: Bearing & { code: string },
): Promise<OpenedSession & { codes: string[] }> {
	const { userId } = ctx.actor
	const { session, userAgent } = input
	const { step, sealed } = await stepOfFirst(ctx, input.code)
	const now = ctx.systemNow()
	const codes = await ctx.transaction(async (tx) => {
		const confirmed = await tx.secondFactor.updateMany({
			where: { userId, secret: sealed, confirmedAt: null },
			data: { confirmedAt: now, lastStep: step },
		})
		if (confirmed.count !== 1) throw new SecondFactorExists()
		await endOtherSessions(tx, userId, session.id)
		await ctx.audit(tx, 'identity.second_factor_set', { subjectType: 'user', subjectId: userId })
		await tellHolder(ctx, tx, userId, { kind: 'set' })
		return makeRecoveryCodes(tx, userId)
	})
	const { openedBy } = session
	const more = { openedBy, secondFactorAt: now, replaces: session.id }
	return { codes, ...(await openSession(ctx, userId, userAgent, more)) }
}

/** Ten new recovery codes against a code; the earlier ones no longer work. */
export async function renewRecoveryCodes(ctx: UserContext, code: string): Promise<string[]> {
	const { userId } = ctx.actor
	await requireFactor(ctx)
	await takeEither(ctx, userId, code)
	return ctx.transaction(async (tx) => {
		await ctx.audit(tx, 'identity.recovery_codes_made', {
			subjectType: 'user',
			subjectId: userId,
		})
		await tellHolder(ctx, tx, userId, { kind: 'recovery_codes_made' })
		return makeRecoveryCodes(tx, userId)
	})
}

async function requireFactor(ctx: UserContext): Promise<void> {
	const factor = await ctx.db.secondFactor.findUnique({ where: { userId: ctx.actor.userId } })
	if (!factor?.confirmedAt) throw new SecondFactorNone()
}

/** An account without a password (opened by single sign-on alone) has none to show. */
async function requirePassword(ctx: UserContext, password: string): Promise<void> {
	const { userId } = ctx.actor
	const user = await ctx.db.user.findUniqueOrThrow({
		where: { id: userId },
		select: { passwordHash: true },
	})
	if (user.passwordHash !== null) await showOwnPassword(ctx, password)
}

/**
 * Takes the second factor away against password and code. Whoever must have one takes it away only
 * to set it up on another device (`forAnother`): until then the session is good for nothing else.
 * Every other session ends.
 */
export async function removeSecondFactor(
	ctx: UserContext,
	input: Bearing & { password: string; code: string; forAnother: boolean },
): Promise<OpenedSession> {
	const { userId } = ctx.actor
	const { session, userAgent } = input
	if (mustHaveFactor(session) && !input.forAnother) throw new SecondFactorObliged()
	await requireFactor(ctx)
	await requirePassword(ctx, input.password)
	await takeEither(ctx, userId, input.code)
	await ctx.transaction(async (tx) => {
		await forgetFactor(tx, userId)
		await endOtherSessions(tx, userId, session.id)
		await ctx.audit(tx, 'identity.second_factor_removed', {
			subjectType: 'user',
			subjectId: userId,
			forAnother: input.forAnother,
		})
		await tellHolder(ctx, tx, userId, { kind: 'removed' })
	})
	const { openedBy } = session
	return openSession(ctx, userId, userAgent, { openedBy, replaces: session.id })
}

/** The factor with its recovery codes and its count of wrong codes. */
export async function forgetFactor(tx: Tx, userId: string): Promise<number> {
	await tx.recoveryCode.deleteMany({ where: { userId } })
	await tx.loginFailure.deleteMany({ where: { key: `second-factor:${userId}` } })
	const { count } = await tx.secondFactor.deleteMany({ where: { userId } })
	return count
}
