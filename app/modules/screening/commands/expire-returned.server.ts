import { screeningText } from '~/messages/screening'
import { contestSettings } from '~/modules/contest/schema'
import type { Context } from '~/modules/context'
import { transitionEntry } from '~/modules/entry/transition.server'
import { queueMail } from '~/modules/message/commands.server'
import type { Tx } from '~/platform/db.server'
import { eachApart } from '~/platform/each-apart'
import { OVERDUE } from '../rules'

const BATCH = 100

const overdue = {
	'zh-CN': screeningText['zh-CN'].items[OVERDUE],
	en: screeningText.en.items[OVERDUE],
}

async function lockOverdue(tx: Tx, entryId: string, now: Date) {
	await tx.$queryRaw`SELECT 1 FROM "entry" WHERE "id" = ${entryId} FOR UPDATE`
	return tx.entry.findFirst({
		where: { id: entryId, state: 'returned', mendBy: { lte: now } },
		select: {
			id: true,
			contestId: true,
			code: true,
			title: true,
			contest: { select: { name: true, nameEn: true, settings: true } },
			organization: {
				select: { members: { select: { userId: true, user: { select: { name: true } } } } },
			},
		},
	})
}

type Overdue = NonNullable<Awaited<ReturnType<typeof lockOverdue>>>

async function tellMembers(ctx: Context, tx: Tx, entry: Overdue) {
	for (const { userId, user } of entry.organization.members) {
		await queueMail(ctx, tx, {
			to: { userId },
			contestId: entry.contestId,
			template: 'entry-rejected',
			params: {
				name: user.name,
				contestName: { 'zh-CN': entry.contest.name, en: entry.contest.nameEn },
				entryCode: entry.code ?? '',
				entryTitle: entry.title,
				reason: overdue,
				link: `/entrant/entries/${entry.id}`,
			},
		})
	}
}

/**
 * What happens to entries whose date for mending has passed (product.md §3): rejected with the
 * reason 逾期未补正, or, where the contest says so, screened as last submitted. An entry mended in
 * time is never touched: the row is locked and looked at again.
 */
export async function expireReturned(ctx: Context): Promise<void> {
	const now = ctx.contestNow()
	const due = await ctx.db.entry.findMany({
		where: { state: 'returned', mendBy: { lte: now } },
		orderBy: { mendBy: 'asc' },
		take: BATCH,
		select: { id: true },
	})
	await eachApart(due, ({ id }) =>
		ctx.transaction(async (tx) => {
			const entry = await lockOverdue(tx, id, now)
			if (!entry) return
			if (!contestSettings(entry.contest.settings).rejectUnmended) {
				await transitionEntry(ctx, tx, id, 'keep_unmended')
				return
			}
			await transitionEntry(ctx, tx, id, 'reject_unmended', { reasonCode: OVERDUE })
			await tellMembers(ctx, tx, entry)
		}),
	)
}
