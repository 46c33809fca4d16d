import { defineMessages } from '../define'

export const calendarErrors = defineMessages(
	{
		calendar_not_loaded: (p: { year: number }) =>
			`${p.year} 年的官方节假日安排尚未载入，不能推算工作日。请先录入该年的放假调休安排。`,
	},
	{
		calendar_not_loaded: (p: { year: number }) =>
			`The official calendar of ${p.year} is not loaded, so working days cannot be counted. Enter that year’s holidays and working weekends first.`,
	},
)
