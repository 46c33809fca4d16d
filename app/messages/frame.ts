import { defineMessages } from './define'

/** Words of the frame around signed-in pages: areas, account menu, the moved clock. */
export const frameText = defineMessages(
	{
		product: '十佳',
		productTitle: '数字经济应用场景大赛平台',
		entrant: '参赛',
		judge: '评审',
		organizer: '组委会',
		incentive: '政策兑现',
		payments: '拨付',
		supervision: '监督组',
		audit: '审计日志',
		admin: '系统管理',
		account: '账号设置',
		clockMoved: (now: string) => `大赛时钟已调整：现在按${now}演示，与实际时间不同。`,
		changeClock: '调整时钟',
	},
	{
		product: 'Shijia',
		productTitle: 'Digital-economy scenario contest platform',
		entrant: 'My entries',
		judge: 'Judging',
		organizer: 'Organizers',
		incentive: 'Incentives',
		payments: 'Payments',
		supervision: 'Supervision',
		audit: 'Audit log',
		admin: 'Administration',
		account: 'Account',
		clockMoved: (now) =>
			`The contest clock has been moved: these pages show ${now}, not the real time.`,
		changeClock: 'Move the clock',
	},
)
