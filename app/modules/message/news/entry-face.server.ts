import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { both } from './teller'

/** What a letter says of an entry. */
export const face = {
	id: true,
	contestId: true,
	trackId: true,
	code: true,
	title: true,
	contest: { select: { name: true, nameEn: true } },
} as const

type Face = Prisma.EntryGetPayload<{ select: typeof face }>

export const faceFrom = ({ id, contestId, trackId, code, title, contest }: Face) => ({
	contestId,
	trackId,
	params: {
		contestName: both(contest.name, contest.nameEn),
		entryCode: code ?? '',
		entryTitle: title,
		link: `/entrant/entries/${id}`,
	},
})

export async function faceOf(tx: Tx, id: string) {
	return faceFrom(await tx.entry.findUniqueOrThrow({ where: { id }, select: face }))
}

/** What was noted with the entry's last step; '' where nothing was. */
export async function lastNote(tx: Tx, entryId: string): Promise<string> {
	const last = await tx.entryEvent.findFirst({
		where: { entryId },
		orderBy: { id: 'desc' },
		select: { note: true },
	})
	return last?.note ?? ''
}
