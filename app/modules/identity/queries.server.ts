import { recordReading } from '~/modules/audit/reading.server'
import type { Context, UserActor } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { nextAfter } from '~/modules/next-after'
import { currentDatabase } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { countJobs } from '~/platform/jobs.server'
import {
	canDecideGrant,
	canEnterAdministration,
	canManageAccounts,
	canProposeGrant,
	canRevokeGrant,
} from './policy'
import { PRIVACY_VERSION } from './privacy'
import { formatPhone } from './rules/phone'
import type { UserFilter } from './schema'
import { findLock } from './throttle.server'

const PAGE = 50
type UserContext = Context & { actor: UserActor }

const grantColumns = {
	id: true,
	userId: true,
	role: true,
	state: true,
	proposedById: true,
	createdAt: true,
	decidedAt: true,
	contest: { select: { name: true, nameEn: true } },
	track: { select: { name: true, nameEn: true } },
	proposedBy: { select: { name: true } },
	approvedBy: { select: { name: true } },
} as const

function matching(filter: UserFilter): Prisma.UserWhereInput {
	const contains = filter.q && { contains: filter.q, mode: 'insensitive' as const }
	return {
		...(contains && { OR: [{ email: contains }, { name: contains }, { phone: contains }] }),
		...(filter.role && { grants: { some: { role: filter.role, state: 'active' } } }),
		...(filter.state === 'waiting' && { grants: { some: { state: 'proposed' } } }),
		...(filter.state === 'disabled' && { disabledAt: { not: null } }),
	}
}

/** One page of accounts, newest first, with the roles each holds or waits for. */
export async function listUsers(ctx: Context, filter: UserFilter) {
	if (!canManageAccounts(ctx.actor)) throw new NotFound()
	const where = matching(filter)
	const [total, rows] = await Promise.all([
		ctx.db.user.count({ where }),
		ctx.db.user.findMany({
			where: { AND: [where, filter.after ? { id: { lt: filter.after } } : {}] },
			orderBy: { id: 'desc' },
			take: PAGE + 1,
			select: {
				id: true,
				email: true,
				phone: true,
				name: true,
				disabledAt: true,
				createdAt: true,
				passwordHash: true,
				grants: { where: { state: { not: 'revoked' } }, select: grantColumns },
			},
		}),
	])
	const users = rows.slice(0, PAGE).map(({ passwordHash, email, phone, ...user }) => ({
		...user,
		address: email ?? formatPhone(phone ?? ''),
		invited: passwordHash === null,
	}))
	return { users, total, next: nextAfter(rows, PAGE) }
}

/** One account with all its grants and what the reader may do with each. */
export async function getUser(ctx: UserContext, userId: string) {
	if (!canManageAccounts(ctx.actor)) throw new NotFound()
	const user = await ctx.db.user.findUnique({
		where: { id: userId },
		select: {
			id: true,
			email: true,
			emailVerifiedAt: true,
			name: true,
			phone: true,
			phoneVerifiedAt: true,
			disabledAt: true,
			createdAt: true,
			passwordHash: true,
			grants: { select: grantColumns, orderBy: { createdAt: 'desc' } },
			memberships: { select: { organization: { select: { name: true } }, role: true } },
		},
	})
	if (!user) throw new NotFound()
	await recordReading(ctx, 'identity.account_read', { subjectType: 'user', subjectId: userId })
	const { passwordHash, grants, phone, ...account } = user
	return {
		...account,
		phone: phone && formatPhone(phone),
		invited: passwordHash === null,
		lockedUntil: await findLock(ctx, userId),
		self: !canProposeGrant(ctx.actor, userId),
		grants: grants.map((grant) => ({
			...grant,
			decidable: canDecideGrant(ctx.actor, grant),
			revocable: canRevokeGrant(ctx.actor, grant),
		})),
	}
}

/** Contests and their tracks, for the scope of a role. */
export async function listGrantScopes(ctx: Context) {
	if (!canManageAccounts(ctx.actor)) throw new NotFound()
	return ctx.db.contest.findMany({
		orderBy: { createdAt: 'desc' },
		select: {
			id: true,
			name: true,
			nameEn: true,
			tracks: { orderBy: { position: 'asc' }, select: { id: true, name: true, nameEn: true } },
		},
	})
}

export function requireAccountManager(ctx: UserContext): void {
	if (!canManageAccounts(ctx.actor)) throw new NotFound()
}

/** Roles proposed by others that this administrator may decide. */
function countDecidable(ctx: UserContext) {
	const { userId } = ctx.actor
	return ctx.db.roleGrant.count({
		where: { state: 'proposed', proposedById: { not: userId }, userId: { not: userId } },
	})
}

/** What the administration's frame shows: all of it, or the audit log alone to a supervisor. */
export async function requireAdminArea(ctx: UserContext) {
	if (canManageAccounts(ctx.actor)) {
		return { administrator: true, waiting: await countDecidable(ctx) }
	}
	if (!canEnterAdministration(ctx.actor)) throw new NotFound()
	return { administrator: false, waiting: 0 }
}

const DAY = 86_400_000

/** A code that failed cannot be sent again: after a day it tells nothing of the provider any more. */
function countFailedTexts(ctx: UserContext) {
	const since = new Date(ctx.systemNow().getTime() - DAY)
	return ctx.db.shortMessage.count({
		where: {
			state: 'failed',
			OR: [{ template: { not: 'contact-code' } }, { createdAt: { gte: since } }],
		},
	})
}

/** What an administrator sees to, in the order in which it comes first. */
const troubles = ['waiting', 'failedJobs', 'failedTexts', 'failedMail'] as const

/**
 * What waits for an administrator, and the size of things, for the area's home. `first`: what to
 * see to now, null where all is well.
 */
export async function getAdminHome(ctx: UserContext) {
	if (!canManageAccounts(ctx.actor)) throw new NotFound()
	const { userId } = ctx.actor
	const [users, waiting, mine, failedMail, queuedMail, failedTexts, jobs] = await Promise.all([
		ctx.db.user.count(),
		countDecidable(ctx),
		ctx.db.roleGrant.count({ where: { state: 'proposed', proposedById: userId } }),
		ctx.db.mailMessage.count({ where: { state: 'failed' } }),
		ctx.db.mailMessage.count({ where: { state: 'queued' } }),
		countFailedTexts(ctx),
		countJobs(currentDatabase()),
	])
	const counts = { waiting, failedJobs: jobs.failed, failedTexts, failedMail }
	return {
		...counts,
		users,
		mine,
		queuedMail,
		waitingJobs: jobs.due,
		first: troubles.find((trouble) => counts[trouble] > 0) ?? null,
	}
}

export async function getProfile(ctx: UserContext) {
	const { email, phone, phoneVerifiedAt, privacyVersion, ...profile } =
		await ctx.db.user.findUniqueOrThrow({
			where: { id: ctx.actor.userId },
			select: {
				email: true,
				name: true,
				phone: true,
				phoneVerifiedAt: true,
				locale: true,
				privacyVersion: true,
			},
		})
	const number = phone !== null && phoneVerifiedAt !== null ? formatPhone(phone) : null
	const addresses = [email, number].filter((address) => address !== null)
	return { ...profile, addresses, noticeChanged: privacyVersion !== PRIVACY_VERSION }
}
