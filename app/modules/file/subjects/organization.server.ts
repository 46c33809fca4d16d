import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { takingPart } from '~/modules/organization/scope'
import type { Db, Tx } from '~/platform/db.server'
import { SubjectClosed } from '../errors'
import { isMember, proofScopes } from '../policy'
import type { SubjectPolicy } from '../subjects'

async function ownOrganization(ctx: Context, reader: Db | Tx, id: string) {
	const organization = await reader.organization.findUnique({
		where: { id },
		select: { id: true, verification: true },
	})
	if (!organization || !isMember(ctx.actor, organization.id)) throw new NotFound()
	return organization
}

/** Whether it takes part in, or claims from, a contest for which the actor verifies or pays. */
async function meets(ctx: Context, id: string): Promise<boolean> {
	const scopes = proofScopes(ctx.actor)
	if (scopes === 'all') return true
	const places = scopes.map(({ contestId, tracks }) => takingPart({ id: contestId, tracks }))
	return (await ctx.db.organization.count({ where: { id, OR: places } })) > 0
}

/** Proofs of an organization: its members add them; those who verify or pay read them. */
export const organizationFiles: SubjectPolicy = {
	async attach(ctx, reader, { subjectId }) {
		const { id } = await ownOrganization(ctx, reader, subjectId)
		return { contestId: null, organizationId: id }
	},
	async unlink(ctx, tx, file) {
		const { verification } = await ownOrganization(ctx, tx, file.subjectId)
		if (verification === 'pending' || verification === 'verified') throw new SubjectClosed()
	},
	async canRead(ctx, file) {
		return isMember(ctx.actor, file.subjectId) || meets(ctx, file.subjectId)
	},
}
