import type { Context } from '~/modules/context'
import { takingPart } from '~/modules/organization/scope'
import type { Tx } from '~/platform/db.server'
import { tellEach } from '../commands.server'
import { findReceiver, staffOf } from '../receivers.server'
import { contestFace } from './contest-face.server'
import { idOf, type Teller, type Tellers } from './teller'

/**
 * To the organizers of every running contest in which an organization with unverified details takes
 * part: when its first entry is begun and when its details change, once for each state of them.
 */
async function tellPending(ctx: Context, tx: Tx, organizationId: string) {
	const { name, verification, updatedAt } = await tx.organization.findUniqueOrThrow({
		where: { id: organizationId },
		select: { name: true, verification: true, updatedAt: true },
	})
	if (verification !== 'pending') return
	const contests = await tx.contest.findMany({
		where: { state: 'published' },
		orderBy: { id: 'asc' },
		select: { id: true },
	})
	for (const { id } of contests) {
		const where = { id: organizationId, ...takingPart({ id, tracks: null }) }
		if ((await tx.organization.count({ where })) === 0) continue
		const { slug, contestName } = await contestFace(tx, id)
		await tellEach(ctx, tx, await staffOf(ctx, tx, 'organizer', { contestId: id }), {
			contestId: id,
			template: 'organization-pending',
			params: {
				contestName,
				organizationName: name,
				link: `/organizer/${slug}/organizations/${organizationId}`,
			},
			onceFor: `organization-pending:${id}:${organizationId}:${updatedAt.getTime()}`,
		})
	}
}

const entryBegun: Teller = async (ctx, tx, data) => {
	const { organizationId } = await tx.entry.findUniqueOrThrow({
		where: { id: idOf(data) },
		select: { organizationId: true },
	})
	await tellPending(ctx, tx, organizationId)
}

const membershipSet =
	(changeOf: (role: unknown) => 'removed' | 'owner' | 'member'): Teller =>
	async (ctx, tx, data) => {
		if (ctx.actor.kind === 'user' && ctx.actor.userId === data.userId) return
		const { name: organizationName } = await tx.organization.findUniqueOrThrow({
			where: { id: idOf(data) },
			select: { name: true },
		})
		await tellEach(ctx, tx, [await findReceiver(tx, String(data.userId))], {
			template: 'membership-changed',
			params: {
				organizationName,
				change: changeOf(data.role),
				link: '/entrant/organizations',
			},
		})
	}

export const organizationTellers = {
	'entry.created': entryBegun,
	'organization.saved': (ctx, tx, data) => tellPending(ctx, tx, idOf(data)),
	'organization.member_removed': membershipSet(() => 'removed'),
	'organization.role_set': membershipSet((role) => (role === 'owner' ? 'owner' : 'member')),
} satisfies Tellers
