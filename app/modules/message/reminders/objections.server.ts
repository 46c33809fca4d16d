import type { Context } from '~/modules/context'
import { type Mail, queueMails } from '../commands.server'
import { both } from '../news/teller'
import { staffOf } from '../receivers.server'
import { dueReminder, REMINDER_HORIZON, reminderKey } from '../rules/reminders'

/** Open objections of a notice and track, to those who handle them, before an answer is due. */
export async function remindObjections(ctx: Context): Promise<void> {
	const now = ctx.contestNow()
	await ctx.transaction(async (tx) => {
		const open = await tx.objection.findMany({
			where: {
				state: { in: ['received', 'accepted'] },
				answerDueAt: { gt: now, lte: new Date(now.getTime() + REMINDER_HORIZON) },
			},
			orderBy: { id: 'asc' },
			select: {
				answerDueAt: true,
				entry: { select: { trackId: true } },
				notice: {
					select: {
						id: true,
						title: true,
						titleEn: true,
						contest: { select: { id: true, slug: true } },
					},
				},
			},
		})
		const groups = new Map<string, typeof open>()
		for (const objection of open) {
			const { notice, entry, answerDueAt } = objection
			const matter = `${notice.id}:${entry.trackId}:${answerDueAt.getTime()}`
			groups.set(matter, [...(groups.get(matter) ?? []), objection])
		}
		for (const [matter, [first, ...others]] of groups) {
			const { answerDueAt: endsAt, entry, notice } = first!
			const hours = dueReminder(endsAt, now)
			if (!hours) continue
			const { contest } = notice
			const scope = { contestId: contest.id, trackId: entry.trackId }
			const handlers = await staffOf(ctx, tx, 'organizer', scope)
			await queueMails(
				ctx,
				tx,
				handlers.map(({ id, name }): Mail => ({
					to: { userId: id },
					contestId: contest.id,
					template: 'objection-reminder',
					params: {
						name,
						hours,
						endsAt: endsAt.toISOString(),
						title: both(notice.title, notice.titleEn),
						open: others.length + 1,
						link: `/organizer/${contest.slug}/notice`,
					},
					onceKey: reminderKey(`objection:${matter}`, { endsAt, hours, userId: id }),
				})),
			)
		}
	})
}
