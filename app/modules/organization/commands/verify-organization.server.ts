import { requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { Forbidden } from '~/modules/domain-error'
import { queueMail } from '~/modules/message/commands.server'
import { OrganizationNotFound, OrganizationStale } from '../errors'
import { canVerifyOrganization } from '../policy'
import { takingPart } from '../scope'
import type { VerificationInput } from '../schema'

/**
 * An organizer's finding on what an organization entered: verified, or returned with the reason.
 * It binds every contest; `seen` makes sure that what was verified is what was looked at.
 */
export async function verifyOrganization(
	ctx: Context,
	slug: string,
	id: string,
	input: VerificationInput,
) {
	const { actor } = ctx
	const contest = await requireOrganizerContest(ctx, slug)
	if (actor.kind !== 'user') throw new Forbidden()
	return ctx.transaction(async (tx) => {
		await tx.$queryRaw`SELECT 1 FROM "organization" WHERE "id" = ${id} FOR UPDATE`
		const organization = await tx.organization.findFirst({
			where: { id, ...takingPart(contest) },
			select: {
				name: true,
				verification: true,
				updatedAt: true,
				members: {
					where: { role: 'owner' },
					select: { user: { select: { id: true, name: true } } },
				},
			},
		})
		if (!organization) throw new OrganizationNotFound()
		if (!canVerifyOrganization(actor, { id }, { organizes: true })) throw new Forbidden()
		if (organization.updatedAt.toISOString() !== input.seen) throw new OrganizationStale()
		await tx.organization.update({
			where: { id },
			data: {
				verification: input.outcome,
				verificationNote: input.note,
				verifiedById: actor.userId,
				verifiedAt: ctx.receivedAt,
				updatedAt: ctx.receivedAt,
			},
			select: { id: true },
		})
		for (const { user } of organization.members) {
			await queueMail(ctx, tx, {
				to: { userId: user.id },
				template: 'organization-news',
				params: {
					name: user.name,
					news: input.outcome,
					organizationName: organization.name,
					reason: input.note,
					link: `/entrant/organizations/${id}`,
				},
				contestId: contest.id,
			})
		}
		await ctx.audit(tx, `organization.${input.outcome}`, {
			contestId: contest.id,
			subjectType: 'organization',
			subjectId: id,
			from: organization.verification,
			note: input.note,
		})
	})
}
