import type { Context } from '~/modules/context'
import { type Mail, queueMails } from '../commands.server'
import { both } from '../news/teller'
import { dueReminder, REMINDER_HORIZON, reminderKey } from '../rules/reminders'

/** Judges who still owe sheets of a round whose scoring ends soon, with how many. */
export async function remindScoring(ctx: Context): Promise<void> {
	const now = ctx.contestNow()
	await ctx.transaction(async (tx) => {
		const rounds = await tx.round.findMany({
			where: {
				state: { in: ['preparing', 'scoring'] },
				scoringOpensAt: { lte: now },
				scoringEndsAt: { gt: now, lte: new Date(now.getTime() + REMINDER_HORIZON) },
			},
			select: {
				id: true,
				contestId: true,
				scoringEndsAt: true,
				contest: { select: { name: true, nameEn: true } },
			},
		})
		for (const round of rounds) {
			const hours = dueReminder(round.scoringEndsAt, now)
			if (!hours) continue
			const owing = await tx.assignment.groupBy({
				by: ['judgeId'],
				where: {
					roundId: round.id,
					withdrawnAt: null,
					OR: [{ sheet: null }, { sheet: { is: { state: 'draft' } } }],
					judge: { state: { in: ['invited', 'accepted'] }, user: { disabledAt: null } },
				},
				_count: true,
			})
			const open = new Map(owing.map(({ judgeId, _count }) => [judgeId, _count]))
			const judges = await tx.judge.findMany({
				where: { id: { in: [...open.keys()] } },
				orderBy: { id: 'asc' },
				select: { id: true, userId: true, name: true },
			})
			const endsAt = round.scoringEndsAt
			await queueMails(
				ctx,
				tx,
				judges.map((judge): Mail => ({
					to: { userId: judge.userId },
					contestId: round.contestId,
					template: 'scoring-reminder',
					params: {
						name: judge.name,
						hours,
						endsAt: endsAt.toISOString(),
						contestName: both(round.contest.name, round.contest.nameEn),
						open: open.get(judge.id) ?? 0,
						link: '/judge',
					},
					onceKey: reminderKey(`scoring:${round.id}`, { endsAt, hours, userId: judge.userId }),
				})),
			)
		}
	})
}
