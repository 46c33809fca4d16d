import type { AuditEventName } from './audit-events'
import { defineMessages } from './define'

/** The parts of the platform, by the first word of an event's name. */
export const auditAreaText = defineMessages(
	{
		identity: '账号与登录',
		contest: '大赛设置',
		organization: '参赛单位',
		problem: '赛题',
		entry: '作品',
		file: '文件',
		screening: '审查',
		assignment: '专家与分配',
		scoring: '评分',
		ranking: '排名',
		decision: '审定',
		notice: '公示',
		objection: '异议',
		release: '发布',
		award: '奖项',
		incentive: '政策兑现',
		message: '邮件与短信',
		audit: '审计与时钟',
		demo: '演示',
	} satisfies Record<AuditArea, string>,
	{
		identity: 'Accounts and log-in',
		contest: 'Contest set-up',
		organization: 'Organizations',
		problem: 'Problem statements',
		entry: 'Entries',
		file: 'Files',
		screening: 'Screening',
		assignment: 'Judges and assignment',
		scoring: 'Scoring',
		ranking: 'Ranking',
		decision: 'Decision',
		notice: 'Public notice',
		objection: 'Objections',
		release: 'Release',
		award: 'Awards',
		incentive: 'Incentives',
		message: 'Mail and text messages',
		audit: 'Audit and clock',
		demo: 'Demonstration',
	},
)

type AuditArea = AuditEventName extends infer Name
	? Name extends `${infer Area}.${string}`
		? Area
		: never
	: never

/** What a record is about. */
export const auditSubjectText = defineMessages(
	{
		announcement: '公告',
		assignment: '评审任务',
		award: '奖项',
		budget: '预算',
		claim: '兑现申请',
		contest: '大赛',
		decision: '审定',
		entry: '作品',
		file: '文件',
		job: '后台任务',
		judge: '专家',
		log: '审计日志',
		mail: '邮件',
		mailing: '成批邮件',
		notice: '公示',
		objection: '异议',
		organization: '参赛单位',
		payment_batch: '拨付批次',
		policy: '政策',
		problem: '赛题',
		question: '答疑问题',
		release: '发布',
		role_grant: '角色',
		round: '评审轮次',
		rubric: '评分细则',
		team_member: '团队成员',
		text: '短信',
		track: '赛道',
		user: '账号',
	},
	{
		announcement: 'Announcement',
		assignment: 'Assignment',
		award: 'Award',
		budget: 'Budget',
		claim: 'Claim',
		contest: 'Contest',
		decision: 'Decision',
		entry: 'Entry',
		file: 'File',
		job: 'Background job',
		judge: 'Judge',
		log: 'Audit log',
		mail: 'Mail',
		mailing: 'Mailing',
		notice: 'Public notice',
		objection: 'Objection',
		organization: 'Organization',
		payment_batch: 'Payment batch',
		policy: 'Policy',
		problem: 'Problem statement',
		question: 'Question',
		release: 'Release',
		role_grant: 'Role',
		round: 'Round',
		rubric: 'Rubric',
		team_member: 'Team member',
		text: 'Text message',
		track: 'Track',
		user: 'Account',
	},
)

/** Heads of the exported sheet. */
export const auditExportText = defineMessages(
	{
		heads: '序号|时间（北京）|事件|说明|操作人|邮箱|地址|对象类别|对象|内容|请求编号|封存哈希',
	},
	{
		heads: 'No.|Time (Beijing)|Event|Meaning|Who|E-mail|Address|Kind|Subject|Detail|Request|Seal',
	},
)
