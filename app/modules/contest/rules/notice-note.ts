import { calendarChangeText } from '~/messages/calendar-change'

/** What stands on the calendar in place of the dates of a public notice: how long it runs. */
export const noticeNote = (days: number) => ({
	note: calendarChangeText['zh-CN'].workingDays(days),
	noteEn: calendarChangeText.en.workingDays(days),
})
