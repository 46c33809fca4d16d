import { formatTime } from '~/ui/format'
import { defineMessages } from '../define'
import { plural } from '../plural'

type Locked = { until: string; minutes: number }

export const identityErrors = defineMessages(
	{
		credentials_wrong: '邮箱、手机号或密码不正确，请核对后重试。',
		account_disabled: '该账号已停用，请与组委会联系。',
		login_throttled: ({ minutes }: { minutes: number }) =>
			`您所在网络的登录失败次数过多，请在 ${minutes} 分钟后再试。`,
		login_locked: ({ until, minutes }: Locked) =>
			`连续失败次数过多，此账号已暂停登录，约 ${minutes} 分钟后（${formatTime(until)}）可再试。忘记密码可立即重新设置，设置后即可登录。`,
		password_queue_full: ({ seconds }: { seconds: number }) =>
			`当前登录人数较多，请在 ${seconds} 秒后再试。已填写的内容仍然保留，密码需重新输入。`,
		contact_code_wrong: ({ left }: { left: number }) =>
			left > 0 ? `验证码不正确，还可以再试 ${left} 次。` : '验证码不正确，已不能再试，请重新发送。',
		contact_code_format: '验证码是 6 位数字。',
		contact_code_over: '此验证码已失效，请重新发送。',
		contact_code_used: '此验证码已经用过，账号已经开通或变更。请直接登录。',
		contact_code_too_soon: ({ seconds }: { seconds: number }) =>
			`验证码刚刚发送，请在 ${seconds} 秒后再重新发送。`,
		contact_codes_exhausted: ({ minutes }: { minutes: number }) =>
			`请求验证码的次数过多，请在 ${minutes} 分钟后再试。`,
		address_invalid: '请填写电子邮箱，或 11 位手机号；境外号码请加国家（地区）代码，如 +852。',
		address_taken: '此邮箱或手机号已用于另一账号。请用它登录，或重新设置密码。',
		address_own: '这已是您账号的登录方式。',
		address_last: '账号至少须保留一种已验证的登录方式。',
		address_unproven: '请先验证账号现有的电子邮箱，再添加其他登录方式。',
		password_mismatch: '两次输入的密码不一致。',
		password_common:
			'这个密码容易被猜到：过于常见、键盘顺序或重复，或主要由姓名、邮箱、手机号、大赛名称组成。请换一个。',
		password_current_wrong: '当前密码不正确。',
		password_link_invalid: '该链接已使用或已过期。',
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
		credentials_wrong: 'The address or the password is wrong. Check both and try again.',
		account_disabled: 'This account has been disabled. Please contact the organizers.',
		login_throttled: ({ minutes }) =>
			`Too many failed attempts from your network. Please try again in ${plural(minutes, 'minute')}.`,
		login_locked: ({ until, minutes }) =>
			`Too many failed attempts. Nobody can log in to this account for about ${plural(minutes, 'minute')}, until ${formatTime(until)} Beijing time. If you have forgotten your password, set a new one: then you can log in at once.`,
		password_queue_full: ({ seconds }) =>
			`Many people are logging in right now. Please try again in ${plural(seconds, 'second')}. What you typed is kept, except for the password.`,
		contact_code_wrong: ({ left }) =>
			left > 0
				? `The code is wrong. You can try ${left === 1 ? 'once' : `${left} times`} more.`
				: 'The code is wrong and cannot be tried again. Ask for a new one.',
		contact_code_format: 'The code has six digits.',
		contact_code_over: 'This code is no longer valid. Ask for a new one.',
		contact_code_used: 'This code has been used already. Just log in.',
		contact_code_too_soon: ({ seconds }) =>
			`A code was sent just now. You can ask for another in ${plural(seconds, 'second')}.`,
		contact_codes_exhausted: ({ minutes }) =>
			`Too many codes were asked for. Please try again in ${plural(minutes, 'minute')}.`,
		address_invalid:
			'Give an e-mail address or a mobile number; outside mainland China with the country code, such as +852.',
		address_taken:
			'This address belongs to another account. Log in with it, or set a new password for it.',
		address_own: 'This address logs you in already.',
		address_last: 'The account must keep at least one confirmed address.',
		address_unproven: 'Confirm the e-mail address of your account first, then add another.',
		password_mismatch: 'The two passwords are not the same.',
		password_common:
			'This password is easy to guess: it is common, a keyboard pattern or a repetition, or mostly your name, your address or the contest’s name. Choose another.',
		password_current_wrong: 'The current password is wrong.',
		password_link_invalid: 'This link has been used or has expired.',
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
