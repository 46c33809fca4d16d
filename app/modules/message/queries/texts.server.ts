import { recordReading } from '~/modules/audit/reading.server'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { nextAfter } from '~/modules/next-after'
import { textsLeave } from '~/platform/texts.server'
import { carriesCode } from '../one-time-links'
import { canReadMail } from '../policy'
import type { MailFilter } from '../schema'

const PAGE = 50

/**
 * One page of the text messages, newest first. A code is shown only where nothing leaves the
 * machine, so that an administrator can pass it on.
 */
export async function listTexts(ctx: Context, { q, state, before }: MailFilter) {
	if (!canReadMail(ctx.actor)) throw new NotFound()
	const rows = await ctx.db.shortMessage.findMany({
		where: {
			...(q && { toNumber: { contains: q } }),
			...(state && { state }),
			...(before && { id: { lt: before } }),
		},
		orderBy: { id: 'desc' },
		take: PAGE + 1,
		select: {
			id: true,
			toNumber: true,
			template: true,
			text: true,
			state: true,
			error: true,
			createdAt: true,
		},
	})
	const texts = rows.slice(0, PAGE).map((row) => {
		const sealed = textsLeave() && carriesCode(row.template)
		return sealed ? { ...row, text: '', sealed } : { ...row, sealed }
	})
	if (texts.some(({ text, template }) => text !== '' && carriesCode(template))) {
		await recordReading(ctx, 'message.mail_read', { subjectType: 'text', subjectId: 'codes' })
	}
	return { texts, next: nextAfter(rows, PAGE) }
}
