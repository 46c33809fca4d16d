import { defineMessages } from './define'

/** An organizer's pages of a contest: its areas, set-up and announcements. */
export const contestText = defineMessages(
	{
		sideGroups: { setUp: '筹备', review: '审查与评审', publish: '审定与发布' },
		side: {
			overview: '总览',
			settings: '大赛设置',
			problems: '赛题',
			announcements: '公告',
			screening: '作品审查',
			judges: '评审专家',
			assignment: '分配专家',
			progress: '评审进度',
			ranking: '计算排名',
			decision: '审定',
			notice: '公示与异议',
			release: '发布',
			awards: '授奖与证书',
		},
		demo: '演示数据',
		states: { draft: '筹备中', published: '已公开', archived: '已归档' },
	},
	{
		sideGroups: {
			setUp: 'Set-up',
			review: 'Screening and judging',
			publish: 'Decision and release',
		},
		side: {
			overview: 'Overview',
			settings: 'Settings',
			problems: 'Problem statements',
			announcements: 'Announcements',
			screening: 'Screening',
			judges: 'Judges',
			assignment: 'Assignment',
			progress: 'Judging progress',
			ranking: 'Ranking',
			decision: 'Decision',
			notice: 'Notice and objections',
			release: 'Release',
			awards: 'Awards and certificates',
		},
		demo: 'Demonstration data',
		states: { draft: 'In preparation', published: 'Public', archived: 'Archived' },
	},
)
