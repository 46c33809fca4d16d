import type { Prisma } from '~/platform/generated/prisma/client'
import type { MailFilter } from '../schema'

/** The mails a list is narrowed to, from one of them on (ids are made in time's order). */
export function matching({ q, state, before }: MailFilter): Prisma.MailMessageWhereInput {
	const contains = q && { contains: q, mode: 'insensitive' as const }
	return {
		...(contains && {
			OR: [{ toAddress: contains }, { toName: contains }, { subject: contains }],
		}),
		...(state && { state }),
		...(before && { id: { lt: before } }),
	}
}

/** What every list shows of a mail. */
export const listed = {
	id: true,
	toAddress: true,
	toName: true,
	template: true,
	subject: true,
	state: true,
	createdAt: true,
} as const satisfies Prisma.MailMessageSelect
