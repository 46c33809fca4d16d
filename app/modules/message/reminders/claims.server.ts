import type { Context } from '~/modules/context'
import { type Mail, queueMails } from '../commands.server'
import { both } from '../news/teller'
import { dueReminder, REMINDER_HORIZON, reminderKey } from '../rules/reminders'

const HOUR = 3_600_000

/** The instant at which a day, kept as its midnight in UTC, is over in Beijing. */
const endOfDay = (day: Date) => new Date(day.getTime() + 16 * HOUR)

/** Claims that were begun and not handed in, before their last day is over. */
export async function remindClaims(ctx: Context): Promise<void> {
	const now = ctx.contestNow()
	const from = new Date(now.getTime() - 24 * HOUR)
	await ctx.transaction(async (tx) => {
		const drafts = await tx.claim.findMany({
			where: {
				state: 'draft',
				lastDay: { gte: from, lte: new Date(now.getTime() + REMINDER_HORIZON) },
			},
			select: {
				id: true,
				contestId: true,
				lastDay: true,
				policyVersion: { select: { policy: { select: { name: true, nameEn: true } } } },
				organization: {
					select: {
						members: {
							where: { user: { disabledAt: null } },
							select: { user: { select: { id: true, name: true } } },
						},
					},
				},
			},
		})
		const mails = drafts.flatMap(({ id, contestId, lastDay, policyVersion, organization }) => {
			const endsAt = endOfDay(lastDay)
			const hours = dueReminder(endsAt, now)
			if (!hours) return []
			return organization.members.map(({ user }): Mail => ({
				to: { userId: user.id },
				contestId,
				template: 'claim-reminder',
				params: {
					name: user.name,
					hours,
					endsAt: endsAt.toISOString(),
					lastDay: lastDay.toISOString().slice(0, 10),
					policyName: both(policyVersion.policy.name, policyVersion.policy.nameEn),
					link: `/entrant/claims/${id}`,
				},
				onceKey: reminderKey(`claim:${id}`, { endsAt, hours, userId: user.id }),
			}))
		})
		await queueMails(ctx, tx, mails)
	})
}
