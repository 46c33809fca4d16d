import { defineMessages } from './define'
import { plural } from './plural'

/** What a calendar says, and the announcement that a changed one makes by itself. */
export const calendarChangeText = defineMessages(
	{
		title: '关于调整赛程安排的公告',
		lead: '大赛赛程作如下调整，未列出的安排不变：',
		moved: (name: string, before: string, after: string) =>
			`${name}：原定${before}，现调整为${after}。`,
		added: (name: string, after: string) => `${name}：新增，${after}。`,
		dropped: (name: string, before: string) => `${name}：原定${before}，现取消。`,
		period: (from: string, to: string) => `${from}至${to}`,
		/** In place of the dates of a public notice: how long it runs. */
		workingDays: (n: number) => `${n} 个工作日`,
	},
	{
		title: 'Change to the contest calendar',
		lead: 'The contest calendar changes as follows. Everything not listed stays as it was.',
		moved: (name, before, after) => `${name}: was ${before}; now ${after}.`,
		added: (name, after) => `${name}: new, ${after}.`,
		dropped: (name, before) => `${name}: was ${before}; no longer takes place.`,
		period: (from, to) => `${from} to ${to}`,
		workingDays: (n) => plural(n, 'working day'),
	},
)
