import { defineMessages } from './define'

/** The sentence shown after a redirect, by the event that caused it. */
export const toastText = defineMessages(
	{
		'identity.registered':
			'注册信息已收到，请用刚才的邮箱和密码登录。此邮箱若早已注册，原账号和密码不变。',
		'identity.logged_out': '您已退出登录。',
		'identity.password_set': '密码已设置，已为您登录。',
		'identity.password_changed': '密码已修改，其他设备已退出登录。',
		'identity.profile_saved': '账号信息已保存。',
		'identity.grant_proposed': '角色申请已提交，待另一位管理员批准。',
		'identity.grant_approved': '角色已授予。',
		'identity.grant_rejected': '角色申请已退回。',
		'identity.grant_revoked': '角色已撤销。',
		'identity.user_invited': '邀请邮件已进入发送队列。',
		'identity.account_disabled': '账号已停用。',
		'identity.account_enabled': '账号已恢复使用。',
		'audit.clock_moved': '大赛时钟已调整。',
		'audit.clock_reset': '大赛时钟已恢复为实际时间。',
		'message.mail_resent': '邮件已重新进入发送队列。',
		'screening.accepted': '已受理，参赛单位会收到邮件。',
		'screening.returned': '已退回补正，参赛单位会收到邮件。',
		'screening.rejected': '已作不予受理处理，参赛单位会收到邮件。',
	},
	{
		'identity.registered':
			'Registration received. Log in with the e-mail and password you just gave. If the address already had an account, that account is unchanged.',
		'identity.logged_out': 'You have logged out.',
		'identity.password_set': 'Your password is set and you are logged in.',
		'identity.password_changed': 'Your password is changed; other devices have been logged out.',
		'identity.profile_saved': 'Your account has been saved.',
		'identity.grant_proposed': 'The role is requested. Another administrator must approve it.',
		'identity.grant_approved': 'The role has been given.',
		'identity.grant_rejected': 'The request has been turned down.',
		'identity.grant_revoked': 'The role has been taken back.',
		'identity.user_invited': 'The invitation is on its way.',
		'identity.account_disabled': 'The account is disabled.',
		'identity.account_enabled': 'The account can be used again.',
		'audit.clock_moved': 'The contest clock has been moved.',
		'audit.clock_reset': 'The contest clock shows the real time again.',
		'message.mail_resent': 'The message is in the queue again.',
		'screening.accepted': 'Accepted. The entrant is told by mail.',
		'screening.returned': 'Returned for mending. The entrant is told by mail.',
		'screening.rejected': 'Rejected. The entrant is told by mail.',
	},
)

export type ToastKey = keyof (typeof toastText)['zh-CN']
