import type { MailTemplateName } from 'emails/templates'
import { z } from 'zod'
import type { Context } from '~/modules/context'
import { systemContext } from '~/modules/context.server'
import type { Tx } from '~/platform/db.server'
import { eachApart } from '~/platform/each-apart'
import { enqueueMails, toSend } from './commands.server'
import { digestDue } from './rules/digest'
import { localeOf } from './locale-of'

const LISTED = 50
const Linked = z.object({ link: z.string().optional() })

/**
 * Tells every person of the notices of work that wait for them: one as it is, several as one mail.
 * A notice is taken by one run only; another process finds it locked or told.
 */
export async function gatherMail(): Promise<void> {
	const ctx = await systemContext('gather-mail')
	await gatherDue(ctx, ctx.systemNow())
}

export async function gatherDue(ctx: Context, now: Date): Promise<void> {
	const waiting = await ctx.db.mailMessage.groupBy({
		by: ['userId'],
		where: { state: 'gathered', digestId: null, userId: { not: null } },
		orderBy: { userId: 'asc' },
		_min: { createdAt: true },
		_max: { createdAt: true },
	})
	const due = waiting.filter(({ _min, _max }) =>
		digestDue({ oldest: _min.createdAt!, newest: _max.createdAt! }, now),
	)
	await eachApart(due, ({ userId }) => ctx.transaction((tx) => tellPerson(ctx, tx, userId!)))
}

async function tellPerson(ctx: Context, tx: Tx, userId: string): Promise<void> {
	const taken = await tx.$queryRaw<{ id: string }[]>`
		SELECT "id" FROM "mail_message"
		WHERE "user_id" = ${userId} AND "state" = 'gathered' AND "digest_id" IS NULL
		ORDER BY "id" FOR UPDATE SKIP LOCKED`
	const ids = taken.map(({ id }) => id)
	const [only, ...others] = ids
	if (!only) return
	if (others.length === 0) {
		const data = { state: 'queued' as const }
		const mail = await tx.mailMessage.update({ where: { id: only }, data, select: toSend })
		return enqueueMails(ctx, tx, [mail])
	}
	const digest = await makeDigest(ctx, tx, userId, ids)
	await tx.mailMessage.updateMany({
		where: { id: { in: ids } },
		data: { digestId: digest.id, sentAt: ctx.systemNow() },
	})
	await enqueueMails(ctx, tx, [digest])
}

async function makeDigest(ctx: Context, tx: Tx, userId: string, ids: string[]) {
	const [user, mails] = [
		await tx.user.findUniqueOrThrow({
			where: { id: userId },
			select: { email: true, name: true, locale: true },
		}),
		await tx.mailMessage.findMany({
			where: { id: { in: ids } },
			orderBy: { id: 'asc' },
			take: LISTED,
			select: { template: true, params: true },
		}),
	]
	const locale = localeOf(user)
	const { subjectOf } = await import('./render.server')
	const items = mails.map(({ template, params }) => {
		const { link } = Linked.parse(params)
		const subject = subjectOf(template as MailTemplateName, params, locale)
		return { subject, ...(link !== undefined && { link }) }
	})
	return tx.mailMessage.create({
		data: {
			userId,
			toAddress: user.email ?? '',
			toName: user.name,
			locale,
			template: 'digest',
			params: { name: user.name, items, more: ids.length - items.length },
			createdAt: ctx.systemNow(),
		},
		select: toSend,
	})
}
