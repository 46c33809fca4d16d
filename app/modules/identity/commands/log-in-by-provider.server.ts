import { recordAudit } from '~/modules/audit/record.server'
import type { Context } from '~/modules/context'
import type { DomainError } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import { AccountDisabled } from '../errors'
import { OidcEmailUnverified, OidcOtherIdentity, OidcUnknown } from '../oidc-errors.server'
import type { ProvenIdentity } from '../oidc.server'
import { tellHolder } from '../tell-holder.server'
import { type OpenedSession, openSession } from './open-session.server'

const staffColumns = {
	id: true,
	disabledAt: true,
	_count: { select: { grants: { where: { state: 'active' } } } },
} as const

/** Whoever is refused learns why; the log keeps the provider's name for him. */
async function refuse(ctx: Context, identity: ProvenIdentity, error: DomainError): Promise<never> {
	await ctx.transaction((tx) =>
		ctx.audit(tx, 'identity.oidc_refused', {
			issuer: identity.issuer,
			subject: identity.subject,
			reason: error.code,
		}),
	)
	throw error
}

/** The account linked before, or the one of staff with the same confirmed address. */
async function findStaff(ctx: Context, { issuer, subject, verifiedEmail }: ProvenIdentity) {
	const linked = await ctx.db.externalIdentity.findUnique({
		where: { issuer_subject: { issuer, subject } },
		select: { user: { select: staffColumns } },
	})
	if (linked) return { user: linked.user, isNew: false }
	if (verifiedEmail === null) return new OidcEmailUnverified()
	const user = await ctx.db.user.findFirst({
		where: { email: verifiedEmail, emailVerifiedAt: { not: null } },
		select: { ...staffColumns, externalIdentities: { where: { issuer }, select: { id: true } } },
	})
	if (!user) return new OidcUnknown()
	return user.externalIdentities.length > 0 ? new OidcOtherIdentity() : { user, isNew: true }
}

async function link(ctx: Context, tx: Tx, userId: string, { issuer, subject }: ProvenIdentity) {
	await tx.externalIdentity.create({ data: { issuer, subject, userId }, select: { id: true } })
	await ctx.audit(tx, 'identity.oidc_linked', {
		subjectType: 'user',
		subjectId: userId,
		issuer,
		subject,
	})
	await tellHolder(ctx, tx, userId, { kind: 'oidc_linked', provider: new URL(issuer).host })
}

/**
 * Logs a member of staff in whom the configured provider vouches for. It never opens an account and
 * gives no role: without one, or with the account stopped, nobody comes in. Our own second step
 * follows unless the provider's is trusted.
 */
export async function logInByProvider(
	ctx: Context,
	identity: ProvenIdentity,
	userAgent: string | null,
): Promise<OpenedSession> {
	const found = await findStaff(ctx, identity)
	if (!('user' in found)) return refuse(ctx, identity, found)
	const { user, isNew } = found
	if (user.disabledAt) return refuse(ctx, identity, new AccountDisabled())
	if (user._count.grants === 0) return refuse(ctx, identity, new OidcUnknown())
	if (isNew) await ctx.transaction((tx) => link(ctx, tx, user.id, identity))
	const opened = await openSession(ctx, user.id, userAgent, {
		openedBy: identity.issuer,
		secondFactorAt: identity.secondFactor ? ctx.systemNow() : null,
	})
	const { actor } = opened
	const event = actor.kind === 'user' ? 'identity.logged_in' : 'identity.second_factor_asked'
	await ctx.transaction((tx) =>
		recordAudit({ ...ctx, actor }, tx, event, {
			subjectType: 'user',
			subjectId: user.id,
			openedBy: identity.issuer,
			secondFactor: identity.secondFactor,
		}),
	)
	return opened
}
