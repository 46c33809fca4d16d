/**
 * Which reminder of a deadline is due at an instant: 72, 24 and 2 hours before it (product.md §3).
 * One that was missed by more than its grace is not caught up on: "3 days left" is not said when
 * two and a half are, and after a long standstill at most the nearest one goes out. Instants; hours.
 */
export type ReminderHours = 72 | 24 | 2

const HOUR = 3_600_000

/** Hours before the end, and for how long after that the reminder may still go out. */
const marks: readonly { hours: ReminderHours; grace: number }[] = [
	{ hours: 72, grace: 8 },
	{ hours: 24, grace: 4 },
	{ hours: 2, grace: 1 },
]

/** The furthest ahead a deadline can be for a reminder of it to be due. */
export const REMINDER_HORIZON = 72 * HOUR

export function dueReminder(endsAt: Date, now: Date): ReminderHours | null {
	const left = endsAt.getTime() - now.getTime()
	const due = marks.find(
		({ hours, grace }) => left <= hours * HOUR && left > (hours - grace) * HOUR,
	)
	return due?.hours ?? null
}

/**
 * Names one reminder to one person: a deadline that was moved is another one, and is told anew.
 */
export function reminderKey(
	matter: string,
	{ endsAt, hours, userId }: { endsAt: Date; hours: ReminderHours; userId: string },
): string {
	return `reminder:${matter}:${endsAt.getTime()}:${hours}:${userId}`
}
