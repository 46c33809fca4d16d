import { defineMessages } from './define'

/** Mails to the people of an organization and of an entry's team. */
export const entrantMailText = defineMessages(
	{
		entry: '作品',
		organization: '单位',
		role: '身份',
		reason: '原因',
		share: '奖金份额',
		team: {
			subject: (title: string) => `请确认参加《${title}》`,
			lead: (organization: string) =>
				`${organization}把您列为参赛作品的团队成员。请打开下面的链接，核对信息并由您本人确认；他人不能代为同意。`,
			more: '如您不认识该单位或不参加，请打开链接后按“不参加”。链接只供您本人使用，请勿转发。',
			action: '核对并确认',
		},
		partner: {
			subject: (title: string) => `请确认参加联合体：《${title}》`,
			lead: (organization: string) =>
				`${organization}邀请贵单位作为联合体成员共同参赛，须由贵单位管理员登录确认。`,
			action: '查看并确认',
		},
		invited: {
			subject: (organization: string) => `${organization}邀请您成为成员`,
			lead: '请用收到本邮件的邮箱登录（没有账号的，请先用该邮箱注册），核对后接受或谢绝。邀请十四天内有效。',
			action: '查看邀请',
		},
		verified: {
			subject: (organization: string) => `${organization}已通过核验`,
			lead: '贵单位的登记信息已由组委会核验。',
			action: '查看单位信息',
		},
		returned: {
			subject: (organization: string) => `${organization}的登记信息需要更正`,
			lead: '组委会核验后退回了贵单位的登记信息，请按下面的说明更正后重新提交核验。',
			action: '更正单位信息',
		},
	},
	{
		entry: 'Entry',
		organization: 'Organization',
		role: 'Role',
		reason: 'Reason',
		share: 'Share of any prize',
		team: {
			subject: (title) => `Please confirm that you take part: ${title}`,
			lead: (organization) =>
				`${organization} has named you as a member of an entry’s team. Open the link, check what it says about you and confirm it yourself; nobody can agree for you.`,
			more: 'If you do not know them or do not take part, open the link and press “I do not take part”. The link is yours alone; please do not forward it.',
			action: 'Check and confirm',
		},
		partner: {
			subject: (title) => `Please confirm the consortium: ${title}`,
			lead: (organization) =>
				`${organization} invites your organization to enter together as a consortium. An owner of your organization has to log in and confirm it.`,
			action: 'See and confirm',
		},
		invited: {
			subject: (organization) => `${organization} asks you to become a member`,
			lead: 'Log in with the address this mail reached (register with it first if you have no account), then accept or decline. The invitation is open for fourteen days.',
			action: 'See the invitation',
		},
		verified: {
			subject: (organization) => `${organization} has been verified`,
			lead: 'The organizers have verified your organization’s registration.',
			action: 'See the organization',
		},
		returned: {
			subject: (organization) => `${organization}: please correct the registration`,
			lead: 'The organizers have returned your organization’s registration. Correct what is named below; it then goes back for verification.',
			action: 'Correct it',
		},
	},
)
