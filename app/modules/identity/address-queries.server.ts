import type { Context, UserActor } from '~/modules/context'
import type { Prisma } from '~/platform/generated/prisma/client'
import { digestOf } from './commands/password-links.server'
import { formatPhone } from './rules/phone'

type UserContext = Context & { actor: UserActor }

/** How one logs in, for the page on which that is changed. */
export async function getAddresses(ctx: UserContext) {
	const user = await ctx.db.user.findUniqueOrThrow({
		where: { id: ctx.actor.userId },
		select: {
			email: true,
			emailVerifiedAt: true,
			phone: true,
			phoneVerifiedAt: true,
			passwordHash: true,
		},
	})
	const { email, emailVerifiedAt, phone, phoneVerifiedAt, passwordHash } = user
	const phoneCounts = phone !== null && phoneVerifiedAt !== null
	return {
		email: email && { address: email, verifiedAt: emailVerifiedAt },
		phone: phoneCounts ? { address: formatPhone(phone), verifiedAt: phoneVerifiedAt } : null,
		removable: emailVerifiedAt !== null && phoneCounts && passwordHash !== null,
		/** Changing an address asks for the password, which an account of single sign-on may not have. */
		hasPassword: passwordHash !== null,
	}
}

const linkColumns = {
	usedAt: true,
	expiresAt: true,
	user: {
		select: {
			name: true,
			email: true,
			phone: true,
			passwordHash: true,
			disabledAt: true,
			grants: {
				where: { state: { not: 'revoked' } },
				select: {
					role: true,
					contest: { select: { name: true, nameEn: true } },
					proposedBy: { select: { name: true } },
				},
			},
			judgeSeats: {
				where: { OR: [{ state: 'invited' }, { state: 'accepted' }] },
				select: { contest: { select: { name: true, nameEn: true, organizers: true } } },
			},
		},
	},
} satisfies Prisma.PasswordTokenSelect

/**
 * What the page behind a mailed link shows: who is asked to what until when, or that the link is
 * over and whether a new one can be had at the same address.
 */
export async function findPasswordLink(ctx: Context, token: string) {
	const link = await ctx.db.passwordToken.findUnique({
		where: { id: digestOf(token) },
		select: linkColumns,
	})
	const over = !link || link.usedAt !== null || link.expiresAt <= ctx.systemNow()
	if (over || link.user.disabledAt) {
		const renewable = Boolean(link?.user.email) && !link?.user.disabledAt
		return { open: false as const, renewable }
	}
	const { name, email, phone, passwordHash, grants, judgeSeats } = link.user
	return {
		open: true as const,
		invitation: passwordHash === null,
		name,
		address: email ?? formatPhone(phone ?? ''),
		expiresAt: link.expiresAt,
		grants,
		seats: judgeSeats.map(({ contest }) => contest),
	}
}
