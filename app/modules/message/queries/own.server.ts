import type { Context, UserActor } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { nextAfter } from '~/modules/next-after'
import { carriesOneTimeLink } from '../one-time-links'

const PAGE = 30
type UserContext = Context & { actor: UserActor }

/**
 * Sent to this person and nobody else's to read, also what did not reach the mailbox; what waits to
 * be read by an organizer is not.
 */
const ownMail = ({ actor }: UserContext) => ({
	userId: actor.userId,
	state: { in: ['sent' as const, 'stored' as const, 'gathered' as const, 'failed' as const] },
	subject: { not: '' },
})

/** One page of the mails the actor got, newest first, and whether notices come gathered. */
export async function listOwnMail(ctx: UserContext, before?: string) {
	const [rows, { mailDigest }] = await Promise.all([
		ctx.db.mailMessage.findMany({
			where: { ...ownMail(ctx), ...(before && { id: { lt: before } }) },
			orderBy: { id: 'desc' },
			take: PAGE + 1,
			select: { id: true, subject: true, state: true, createdAt: true },
		}),
		ctx.db.user.findUniqueOrThrow({
			where: { id: ctx.actor.userId },
			select: { mailDigest: true },
		}),
	])
	const mails = rows.slice(0, PAGE)
	return { mails, mailDigest, next: nextAfter(rows, PAGE) }
}

/** One of the actor's own mails; what its one-time link led to is not kept. */
export async function getOwnMail(ctx: UserContext, mailId: string) {
	const mail = await ctx.db.mailMessage.findFirst({
		where: { id: mailId, ...ownMail(ctx) },
		select: {
			id: true,
			subject: true,
			html: true,
			text: true,
			template: true,
			state: true,
			createdAt: true,
		},
	})
	if (!mail) throw new NotFound()
	const { template, ...shown } = mail
	return carriesOneTimeLink(template) ? { ...shown, html: '', text: '' } : shown
}
