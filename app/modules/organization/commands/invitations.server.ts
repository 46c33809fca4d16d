import type { Context } from '~/modules/context'
import { DomainError, NotFound } from '~/modules/domain-error'
import { queueMail } from '~/modules/message/commands.server'
import { countMailToStranger } from '~/modules/message/mail-to-strangers.server'
import type { Tx } from '~/platform/db.server'
import { InvitationNotProven } from '../errors'
import {
	canAnswerInvitation,
	canOpenInvitation,
	canReadInvitation,
	canWithdrawInvitation,
} from '../policy'
import type { NewMemberInput } from '../schema'
import { lockMembers } from './members.server'

const HOUR = 3_600_000
const OPEN_MS = 14 * 24 * HOUR
/** Open invitations of one organization; more look like a list of addresses being tried. */
const MOST = 50

type Person = { email: string; name: string }

async function mailInvitation(
	ctx: Context,
	tx: Tx,
	{ email, name }: Person,
	invitation: { id: string; organizationName: string },
) {
	await countMailToStranger(ctx, email)
	await queueMail(ctx, tx, {
		to: { email, name },
		template: 'organization-news',
		params: {
			name,
			news: 'invited',
			organizationName: invitation.organizationName,
			link: `/entrant/organizations/invitations/${invitation.id}`,
		},
	})
}

/**
 * Asks a person by mail to become a member. Whoever owns an organization learns nothing of who has
 * an account: the answer and the mail are the same either way, and only the holder of the address
 * can accept. Asked again within the hour, no second mail goes out.
 */
export async function inviteMember(ctx: Context, id: string, input: NewMemberInput) {
	await ctx.transaction(async (tx) => {
		const { name: organizationName, members } = await lockMembers(ctx, tx, id)
		const { email, role } = input
		if (ctx.actor.kind !== 'user') throw new NotFound()
		if (members.some((member) => member.user.email === email)) {
			throw new DomainError('organization_member_twice', 'invalid', { field: 'email' })
		}
		const now = ctx.systemNow()
		const open = { organizationId: id, closedAt: null }
		const known = await tx.organizationInvitation.findFirst({ where: { ...open, email } })
		if (!known && (await tx.organizationInvitation.count({ where: open })) >= MOST) {
			throw new DomainError('too_many', 'too_many')
		}
		const until = { createdAt: now, expiresAt: new Date(now.getTime() + OPEN_MS) }
		const data = { role, invitedById: ctx.actor.userId, ...until }
		const invitation = known
			? await tx.organizationInvitation.update({ where: { id: known.id }, data })
			: await tx.organizationInvitation.create({ data: { organizationId: id, email, ...data } })
		await ctx.audit(tx, 'organization.member_invited', {
			subjectType: 'organization',
			subjectId: id,
			invitationId: invitation.id,
			role,
		})
		if (known && now.getTime() - known.createdAt.getTime() < HOUR) return
		const named = { email, name: email.split('@')[0] ?? email }
		await mailInvitation(ctx, tx, named, { id: invitation.id, organizationName })
	})
}

export async function withdrawInvitation(ctx: Context, id: string, invitationId: string) {
	await ctx.transaction(async (tx) => {
		await lockMembers(ctx, tx, id)
		const invitation = await tx.organizationInvitation.findUnique({
			where: { id: invitationId, organizationId: id },
			select: { closedAt: true },
		})
		if (!invitation || !canWithdrawInvitation(ctx.actor, { id }, invitation)) throw new NotFound()
		await tx.organizationInvitation.update({
			where: { id: invitationId },
			data: { closedAt: ctx.systemNow() },
			select: { id: true },
		})
		await ctx.audit(tx, 'organization.invitation_withdrawn', {
			subjectType: 'organization',
			subjectId: id,
			invitationId,
		})
	})
}

/** An invitation that can still be answered, by its id, and whether it was made to the actor. */
export async function findOpenInvitation(ctx: Context, tx: Tx, invitationId: string) {
	if (ctx.actor.kind !== 'user') throw new NotFound()
	const invitation = await tx.organizationInvitation.findUnique({
		where: { id: invitationId },
		select: {
			id: true,
			organizationId: true,
			email: true,
			role: true,
			expiresAt: true,
			closedAt: true,
			organization: { select: { name: true } },
			invitedBy: { select: { name: true } },
		},
	})
	const user = await tx.user.findUniqueOrThrow({
		where: { id: ctx.actor.userId },
		select: { email: true, emailVerifiedAt: true },
	})
	const now = ctx.systemNow()
	if (!invitation || !canOpenInvitation(ctx.actor, invitation, now)) throw new NotFound()
	const own = canReadInvitation(ctx.actor, invitation, now) && user.email === invitation.email
	const addressProven = own && user.emailVerifiedAt !== null
	const proven = canAnswerInvitation(ctx.actor, { ...invitation, addressProven }, now)
	return { ...invitation, own, proven }
}

/** The actor's own open invitation: made to the address of his account. */
export async function findOwnInvitation(ctx: Context, tx: Tx, invitationId: string) {
	const invitation = await findOpenInvitation(ctx, tx, invitationId)
	if (!invitation.own) throw new NotFound()
	return invitation
}

/** The invited person joins, or says no; the invitation is then used up. */
export async function answerInvitation(
	ctx: Context,
	invitationId: string,
	{ answer }: { answer: 'accept' | 'decline' },
): Promise<{ organizationId: string }> {
	return ctx.transaction(async (tx) => {
		await tx.$queryRaw`SELECT 1 FROM "organization_invitation" WHERE "id" = ${invitationId} FOR UPDATE`
		const invitation = await findOwnInvitation(ctx, tx, invitationId)
		if (ctx.actor.kind !== 'user') throw new NotFound()
		const { organizationId, role, proven } = invitation
		if (!proven) throw new InvitationNotProven()
		await tx.organizationInvitation.update({
			where: { id: invitationId },
			data: { closedAt: ctx.systemNow() },
			select: { id: true },
		})
		if (answer === 'accept') {
			const { userId } = ctx.actor
			await tx.organizationMember.createMany({
				data: { organizationId, userId, role, createdAt: ctx.receivedAt },
				skipDuplicates: true,
			})
		}
		const event = answer === 'accept' ? 'member_added' : 'invitation_declined'
		await ctx.audit(tx, `organization.${event}`, {
			subjectType: 'organization',
			subjectId: organizationId,
			userId: ctx.actor.userId,
			role,
		})
		return { organizationId }
	})
}
