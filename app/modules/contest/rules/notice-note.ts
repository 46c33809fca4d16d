/** What stands on the calendar in place of the dates of a public notice: how long it runs. */
export const noticeNote = (days: number) => ({
	note: `${days} 个工作日`,
	noteEn: `${days} working ${days === 1 ? 'day' : 'days'}`,
})
