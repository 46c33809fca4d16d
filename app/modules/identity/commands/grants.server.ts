import type { Context, StaffRole, UserActor } from '~/modules/context'
import { Conflict, NotFound, SamePerson } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import { lockAdministrators, refuseLastAdministrator } from '../administrators.server'
import {
	GrantConflicting,
	GrantExists,
	GrantLimited,
	GrantToOneself,
	GrantUnproven,
} from '../errors'
import {
	canBeLimited,
	canDecideGrant,
	canHoldRole,
	canManageAccounts,
	canProposeGrant,
	canRevokeGrant,
	isProposer,
	isSecondPerson,
	standsBeside,
} from '../policy'

type UserContext = Context & { actor: UserActor }
type Proposal = { userId: string; role: StaffRole; scope?: string | undefined }

/** Locks the holder's row: roles of one person are decided one after another. */
async function lockHolder(tx: Tx, userId: string) {
	const rows = await tx.$queryRaw<{ id: string }[]>`
		select id from app_user where id = ${userId} for update`
	if (rows.length === 0) throw new NotFound()
}

/** Reads `contest` or `contest:track`; NotFound for one that is not there. */
async function findScope(tx: Tx, scope: string | undefined) {
	const [contestId = null, trackId = null] = scope?.split(':') ?? []
	if (contestId === null) return { contestId, trackId }
	const contest = await tx.contest.findUnique({
		where: { id: contestId },
		select: { tracks: { select: { id: true } } },
	})
	const known = trackId === null || contest?.tracks.some(({ id }) => id === trackId)
	if (!contest || !known) throw new NotFound()
	return { contestId, trackId }
}

/** `besides`: the proposal that is being decided. */
async function refuseConflicting(tx: Tx, userId: string, role: StaffRole, besides = '') {
	const held = await tx.roleGrant.findMany({
		where: { userId, state: { in: ['proposed', 'active'] }, id: { not: besides } },
		select: { role: true },
	})
	const roles = held.map((grant) => grant.role)
	if (!standsBeside(role, roles)) throw new GrantConflicting()
}

async function refuseUnproven(tx: Tx, userId: string) {
	const { passwordHash, ...proofs } = await tx.user.findUniqueOrThrow({
		where: { id: userId },
		select: { emailVerifiedAt: true, phoneVerifiedAt: true, passwordHash: true },
	})
	const hasPassword = passwordHash !== null
	if (!canHoldRole({ ...proofs, hasPassword })) throw new GrantUnproven()
}

/** Asks for a staff role for somebody else; it counts only once a second administrator agrees. */
export async function proposeGrant(ctx: UserContext, input: Proposal): Promise<void> {
	if (!canManageAccounts(ctx.actor)) throw new NotFound()
	if (!canProposeGrant(ctx.actor, input.userId)) throw new GrantToOneself()
	if (input.scope && !canBeLimited(input.role)) throw new GrantLimited()
	await ctx.transaction(async (tx) => {
		await lockHolder(tx, input.userId)
		await refuseUnproven(tx, input.userId)
		await refuseConflicting(tx, input.userId, input.role)
		const scope = await findScope(tx, input.scope)
		const same = await tx.roleGrant.count({
			where: { userId: input.userId, role: input.role, ...scope, state: { not: 'revoked' } },
		})
		if (same > 0) throw new GrantExists()
		const grant = await tx.roleGrant.create({
			data: { userId: input.userId, role: input.role, ...scope, proposedById: ctx.actor.userId },
			select: { id: true },
		})
		await ctx.audit(tx, 'identity.grant_proposed', {
			...scope,
			subjectType: 'role_grant',
			subjectId: grant.id,
			userId: input.userId,
			role: input.role,
		})
	})
}

/** A role with its holder's row locked, under which all roles of a person are decided. */
async function lockGrant(tx: Tx, grantId: string) {
	const known = await tx.roleGrant.findUnique({
		where: { id: grantId },
		select: { userId: true },
	})
	if (!known) throw new NotFound()
	await lockHolder(tx, known.userId)
	return tx.roleGrant.findUniqueOrThrow({
		where: { id: grantId },
		select: {
			id: true,
			userId: true,
			role: true,
			contestId: true,
			state: true,
			proposedById: true,
		},
	})
}

/** The second person's word on a proposed role; the proposer and the holder cannot give it. */
export async function decideGrant(
	ctx: UserContext,
	input: { grantId: string; approve: boolean },
): Promise<{ userId: string }> {
	if (!canManageAccounts(ctx.actor)) throw new NotFound()
	return ctx.transaction(async (tx) => {
		const grant = await lockGrant(tx, input.grantId)
		if (!isSecondPerson(ctx.actor, grant)) {
			throw isProposer(ctx.actor, grant) ? new SamePerson() : new GrantToOneself()
		}
		if (!canDecideGrant(ctx.actor, grant)) throw new Conflict()
		if (input.approve) {
			await refuseUnproven(tx, grant.userId)
			await refuseConflicting(tx, grant.userId, grant.role, grant.id)
		}
		const now = ctx.systemNow()
		await tx.roleGrant.update({
			where: { id: grant.id },
			data: input.approve
				? { state: 'active', approvedById: ctx.actor.userId, decidedAt: now }
				: { state: 'revoked', decidedAt: now, revokedAt: now },
			select: { id: true },
		})
		await ctx.audit(tx, input.approve ? 'identity.grant_approved' : 'identity.grant_rejected', {
			contestId: grant.contestId,
			subjectType: 'role_grant',
			subjectId: grant.id,
			userId: grant.userId,
			role: grant.role,
		})
		return { userId: grant.userId }
	})
}

/** Takes a role back, or withdraws a proposal. The last administrator cannot be taken away. */
export async function revokeGrant(ctx: UserContext, grantId: string): Promise<{ userId: string }> {
	if (!canManageAccounts(ctx.actor)) throw new NotFound()
	return ctx.transaction(async (tx) => {
		await lockAdministrators(tx)
		const grant = await lockGrant(tx, grantId)
		if (!canProposeGrant(ctx.actor, grant.userId)) throw new GrantToOneself()
		if (!canRevokeGrant(ctx.actor, grant)) throw new Conflict()
		if (grant.role === 'administrator' && grant.state === 'active') {
			await refuseLastAdministrator(tx, grant.userId)
		}
		await tx.roleGrant.update({
			where: { id: grant.id },
			data: { state: 'revoked', revokedAt: ctx.systemNow() },
			select: { id: true },
		})
		await ctx.audit(tx, 'identity.grant_revoked', {
			contestId: grant.contestId,
			subjectType: 'role_grant',
			subjectId: grant.id,
			userId: grant.userId,
			role: grant.role,
		})
		return { userId: grant.userId }
	})
}
