import { calendarChangeText } from '~/messages/calendar-change'
import { inLanguage, type Locale } from '~/messages/define'
import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { formatDateTime, formatDeadline } from '~/ui/format'
import { calendarChanges, type Stage } from '../rules/stages'

type Named = Stage & { name: string; nameEn: string }

function body(locale: Locale, changes: ReturnType<typeof calendarChanges<Named, Named>>): string {
	const t = calendarChangeText[locale]
	const period = ({ opensAt, closesAt }: Stage) =>
		t.period(formatDateTime(opensAt, locale), formatDeadline(closesAt, locale))
	const lines = changes.map(({ old, new: next }) => {
		const { name, nameEn } = (next ?? old)!
		const label = inLanguage(locale, name, nameEn)
		if (old && next) return t.moved(label, period(old), period(next))
		return next ? t.added(label, period(next)) : t.dropped(label, period(old!))
	})
	return [t.lead, ...lines].join('\n\n')
}

/** Publishes what changed in the calendar, old beside new; nothing where nothing moved. */
export async function announceCalendar(
	ctx: Context,
	tx: Tx,
	contestId: string,
	before: readonly Named[],
	after: readonly Named[],
): Promise<void> {
	const changes = calendarChanges(before, after)
	if (changes.length === 0) return
	const { id } = await tx.announcement.create({
		data: {
			contestId,
			title: calendarChangeText['zh-CN'].title,
			titleEn: calendarChangeText.en.title,
			body: body('zh-CN', changes),
			bodyEn: body('en', changes),
			publishedAt: ctx.contestNow(),
			createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
		},
		select: { id: true },
	})
	await ctx.audit(tx, 'contest.announcement_published', {
		contestId,
		subjectType: 'announcement',
		subjectId: id,
		title: calendarChangeText['zh-CN'].title,
	})
}
