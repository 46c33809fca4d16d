import { defineMessages } from './define'

/** What happened to the access to an account, as told to its holder. */
export const securityMailText = defineMessages(
	{
		at: '时间',
		provider: '统一身份认证',
		codesLeft: '剩余恢复码',
		reason: '理由',
		action: '查看登录与安全',
		advice: '如果不是您本人的操作，请立即修改密码、退出其他设备，并与组委会联系。',
		set: {
			subject: '两步验证已启用',
			lead: '您的账号已启用两步验证：登录时除密码外，还需输入验证器上的 6 位数字。',
		},
		removed: {
			subject: '两步验证已关闭',
			lead: '您的账号已关闭两步验证，登录时只需密码。如为更换设备，请尽快在新设备上重新启用。',
		},
		reset: {
			subject: '两步验证已由管理员重置',
			lead: '管理员已重置您账号的两步验证，所有设备均已退出登录。下次登录后请重新设置。',
		},
		recovery_code_used: {
			subject: '有人使用恢复码登录了您的账号',
			lead: '您的账号刚刚使用恢复码完成登录。每个恢复码只能使用一次。',
		},
		recovery_codes_made: {
			subject: '恢复码已重新生成',
			lead: '您的账号生成了一组新的恢复码，原有恢复码全部失效。',
		},
		codes_failed: {
			subject: '有人多次输错您账号的验证码',
			lead: '有人输入了您账号的正确密码，但验证码连续多次错误，账号的第二步登录已暂停 15 分钟。如果不是您本人，您的密码可能已经泄露。',
		},
		oidc_linked: {
			subject: '您的账号已关联统一身份认证',
			lead: '您的工作人员账号已与统一身份认证账号关联，今后可从那里登录。',
		},
	},
	{
		at: 'Time',
		provider: 'Single sign-on',
		codesLeft: 'Recovery codes left',
		reason: 'Reason',
		action: 'Log-in and security',
		advice:
			'If this was not you, change your password at once, log out the other devices and contact the organizers.',
		set: {
			subject: 'Two-step verification is on',
			lead: 'Logging in to your account now takes the password and the six digits of your authenticator.',
		},
		removed: {
			subject: 'Two-step verification is off',
			lead: 'Logging in to your account now takes the password alone. If you are changing devices, turn it on again on the new one soon.',
		},
		reset: {
			subject: 'An administrator has reset your two-step verification',
			lead: 'The two-step verification of your account was reset and all devices were logged out. Set it up again after your next log-in.',
		},
		recovery_code_used: {
			subject: 'Your account was opened with a recovery code',
			lead: 'Somebody has just logged in to your account with a recovery code. Each code works once.',
		},
		recovery_codes_made: {
			subject: 'New recovery codes were made',
			lead: 'Your account has new recovery codes; the earlier ones no longer work.',
		},
		codes_failed: {
			subject: 'Wrong codes for your account',
			lead: 'Somebody gave the right password of your account and several wrong codes. The second step is closed for 15 minutes. If it was not you, your password may be known to somebody else.',
		},
		oidc_linked: {
			subject: 'Your account is linked to the single sign-on',
			lead: 'Your staff account has been linked to a single sign-on account; you can log in from there.',
		},
	},
)
