import type { Tx } from '~/platform/db.server'
import { both } from './teller'

/** How a letter names a contest, and its part of an address. */
export async function contestFace(tx: Tx, contestId: string) {
	const { slug, name, nameEn } = await tx.contest.findUniqueOrThrow({
		where: { id: contestId },
		select: { slug: true, name: true, nameEn: true },
	})
	return { slug, contestName: both(name, nameEn) }
}
