/** Names the mails that one change of a contest's calendar makes. */
export const calendarBatch = ({ requestId }: { requestId: string }) =>
	`calendar-changed:${requestId}`
