import type { Prisma } from '~/platform/generated/prisma/client'

/** What decides who handles an objection to this entry. */
export const objectedEntry = {
	trackId: true,
	organizationId: true,
	partners: { select: { organizationId: true } },
} satisfies Prisma.EntrySelect

type Objected = Prisma.EntryGetPayload<{ select: typeof objectedEntry }>

/** The objected entry's place, and the organizations whose people stand back from it. */
export function objectedPlace(contestId: string, { trackId, organizationId, partners }: Objected) {
	const organizationIds = [organizationId, ...partners.map((partner) => partner.organizationId)]
	return { contestId, trackId, organizationIds }
}
