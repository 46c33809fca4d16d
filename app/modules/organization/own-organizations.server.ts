import type { Context } from '~/modules/context'
import type { Organization } from '~/platform/generated/prisma/client'

type OwnOrganization = Pick<
	Organization,
	'id' | 'name' | 'code' | 'verification' | 'verificationNote'
> & {
	/** It waits to be verified, and there is nothing yet to verify it by. */
	lacksProof: boolean
}

/** The organizations of the person signed in, by name. */
export async function listOwnOrganizations({ actor, db }: Context) {
	if (actor.kind !== 'user') return []
	const roles = new Map(actor.memberships.map((m) => [m.organizationId, m.role]))
	if (roles.size === 0) return []
	const rows = await db.$queryRaw<OwnOrganization[]>`
		select o.id, o.name, o.code, o.verification::text as verification,
			o.verification_note as "verificationNote",
			o.verification in ('unverified', 'pending') and not exists (
				select from stored_file f where f.subject_type = 'organization'
					and f.subject_id = o.id and f.state = 'stored') as "lacksProof"
		from organization o where o.id = any(${[...roles.keys()]})
		order by o.name, o.id`
	return rows.map((row) => ({ ...row, role: roles.get(row.id) ?? ('member' as const) }))
}
