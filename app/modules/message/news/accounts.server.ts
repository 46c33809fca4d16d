import type { AuditData } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { queueMail, tellEach } from '../commands.server'
import { staffOf } from '../receivers.server'
import { both, idOf, type Teller, type Tellers } from './teller'

async function readGrant(tx: Tx, data: AuditData) {
	const grant = await tx.roleGrant.findUniqueOrThrow({
		where: { id: idOf(data) },
		select: {
			role: true,
			approvedById: true,
			proposedBy: { select: { id: true, name: true } },
			user: { select: { id: true, name: true } },
			contest: { select: { name: true, nameEn: true } },
		},
	})
	const { role, contest } = grant
	const scope = contest && { contestName: both(contest.name, contest.nameEn) }
	return { ...grant, params: { role, ...scope } }
}

/** Other administrators decide; the holder is told once the role is there. */
const grantProposed: Teller = async (ctx, tx, data) => {
	const { user, params } = await readGrant(tx, data)
	const people = await staffOf(ctx, tx, 'administrator')
	return tellEach(
		ctx,
		tx,
		people.filter(({ id }) => id !== user.id),
		{
			template: 'role-proposed',
			params: { person: user.name, ...params, link: `/admin/users/${user.id}` },
		},
	)
}

const desks = {
	organizer: '/organizer',
	incentive_officer: '/incentive',
	finance: '/incentive/payments',
	supervisor: '/organizer',
	administrator: '/admin',
	recommender: '/account',
	problem_owner: '/account',
} as const

/** The administrator who asked for a role hears what the other one said. */
const grantSettled =
	(approved: boolean): Teller =>
	async (ctx, tx, data) => {
		const { proposedBy, user, contest } = await readGrant(tx, data)
		if (!proposedBy) return
		await tellEach(ctx, tx, [proposedBy], {
			template: 'proposal-settled',
			params: {
				act: 'grant',
				approved,
				...(contest && { contestName: both(contest.name, contest.nameEn) }),
				link: `/admin/users/${user.id}`,
			},
		})
	}

const grantApproved: Teller = async (ctx, tx, data) => {
	const { user, role, params } = await readGrant(tx, data)
	await grantSettled(true)(ctx, tx, data)
	await queueMail(ctx, tx, {
		to: { userId: user.id },
		template: 'role-granted',
		params: { name: user.name, ...params, link: desks[role] },
	})
}

/** A proposal that was only taken back is nothing to the person it was about. */
const grantRevoked: Teller = async (ctx, tx, data) => {
	const { user, approvedById, params } = await readGrant(tx, data)
	if (!approvedById) return
	await queueMail(ctx, tx, {
		to: { userId: user.id },
		template: 'role-revoked',
		params: { name: user.name, ...params, link: '/account' },
	})
}

const nameOf = async (tx: Tx, id: string) =>
	(await tx.user.findUniqueOrThrow({ where: { id }, select: { name: true } })).name

const passwordChanged: Teller = async (ctx, tx, data) => {
	const userId = idOf(data)
	await queueMail(ctx, tx, {
		to: { userId },
		template: 'password-changed',
		params: { name: await nameOf(tx, userId), at: ctx.systemNow().toISOString() },
	})
}

const accountState =
	(disabled: boolean): Teller =>
	async (ctx, tx, data) => {
		const userId = idOf(data)
		await queueMail(ctx, tx, {
			to: { userId },
			template: 'account-state',
			params: { name: await nameOf(tx, userId), disabled },
		})
	}

export const accountTellers = {
	'identity.grant_proposed': grantProposed,
	'identity.grant_approved': grantApproved,
	'identity.grant_rejected': grantSettled(false),
	'identity.grant_revoked': grantRevoked,
	'identity.password_changed': passwordChanged,
	'identity.account_disabled': accountState(true),
	'identity.account_enabled': accountState(false),
} satisfies Tellers
