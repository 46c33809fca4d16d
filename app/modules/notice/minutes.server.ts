import type { Actor } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { canReadMinutes } from './policy'

/** The files of minutes laid down for a contest that the actor may read and cite. */
export async function readableMinutes(tx: Tx, actor: Actor, contestId: string): Promise<string[]> {
	const files = await tx.storedFile.findMany({
		where: { contestId, purpose: 'minutes', state: 'stored' },
		select: { id: true, ownerId: true, decisions: { select: { trackId: true } } },
	})
	return files
		.filter(({ ownerId, decisions }) => {
			const tracks = decisions.map(({ trackId }) => trackId)
			return canReadMinutes(actor, { contestId, ownerId, tracks })
		})
		.map(({ id }) => id)
}
