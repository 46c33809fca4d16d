import { defineMessages } from '../define'

export const identityErrors = defineMessages(
	{
		credentials_wrong: '电子邮箱或密码不正确，请核对后重试。',
		account_disabled: '该账号已停用，请与组委会联系。',
		login_throttled: ({ minutes }: { minutes: number }) =>
			`连续登录失败次数过多，请在 ${minutes} 分钟后再试。`,
		password_mismatch: '两次输入的密码不一致。',
		password_common: '这个密码过于常见或与您的邮箱、姓名相同，请换一个。',
		password_current_wrong: '当前密码不正确。',
		password_link_invalid: '该链接已使用或已过期，请联系发送邀请的人员重新发送。',
		consent_required: '请先阅读并同意个人信息处理告知。',
		grant_self: '不能为自己授予角色。',
		grant_exists: '该人员已有这一角色，或已有待批准的申请。',
		grant_conflicting: '系统管理员和监督组均不能同时担任其他角色，请使用另一账号。',
		grant_limited: '系统管理员管理全部大赛的账号，范围只能选“全部大赛”。',
		grant_unproven: '该账号的电子邮箱或手机号尚未经本人验证，不能授予角色。请本人先完成验证。',
		last_administrator: '至少须保留一名系统管理员。',
		clock_fixed: '本系统未开启大赛时钟调整。',
		clock_instant_missing: '请填写要调整到的日期和时间。',
		clock_range: '大赛时钟只能在当前时间前后十年以内调整。',
	},
	{
		credentials_wrong: 'The e-mail address or the password is wrong. Check both and try again.',
		account_disabled: 'This account has been disabled. Please contact the organizing committee.',
		login_throttled: ({ minutes }) =>
			`Too many failed attempts. Please try again in ${minutes} minutes.`,
		password_mismatch: 'The two passwords are not the same.',
		password_common: 'This password is too common, or equals your e-mail or name. Choose another.',
		password_current_wrong: 'The current password is wrong.',
		password_link_invalid:
			'This link has been used or has expired. Ask the person who invited you for a new one.',
		consent_required: 'Please read and accept the privacy notice first.',
		grant_self: 'You cannot give yourself a role.',
		grant_exists: 'This person already has the role, or a request for it is waiting.',
		grant_conflicting:
			'Administrators and supervisors hold no other role. Use a separate account for it.',
		grant_limited:
			'An administrator manages the accounts of every contest: the scope can only be all contests.',
		grant_unproven:
			'Nobody has shown yet that the e-mail or phone of this account is theirs, so it can hold no role. Let the person confirm it first.',
		last_administrator: 'At least one administrator must remain.',
		clock_fixed: 'Moving the contest clock is not enabled on this system.',
		clock_instant_missing: 'Give the date and time to move to.',
		clock_range: 'The contest clock can be moved by at most ten years either way.',
	},
)
