import { defineMessages } from '../define'
import { plural } from '../plural'

export const securityErrors = defineMessages(
	{
		code_wrong: '验证码不正确或已使用。请输入验证器当前显示的 6 位数字。',
		recovery_code_wrong: '恢复码不正确或已使用。',
		code_form: '请输入 6 位数字验证码。',
		code_or_recovery_form: '请输入 6 位数字验证码，或 10 个字符的恢复码。',
		code_throttled: ({ minutes }: { minutes: number }) =>
			`验证码多次输入错误，请在 ${minutes} 分钟后再试。`,
		second_step_over: '输入验证码的时间已过，请重新登录。',
		second_factor_exists: '两步验证已启用。如需更换设备，请先在“登录与安全”中更换。',
		second_factor_obliged: '您的角色必须使用两步验证，不能关闭，只能更换设备。',
		second_factor_own: '不能重置自己的两步验证，请由另一位管理员办理。',
		second_factor_none: '该账号没有启用两步验证。',
		enrolment_stale: '设置页面已过期，请重新扫描二维码。',
		oidc_unavailable: '暂时无法连接统一身份认证，请稍后再试，或使用邮箱和密码登录。',
		oidc_denied: '您在统一身份认证页面取消了登录。',
		oidc_state: '登录页面已过期或不是从本机打开的，请重新开始登录。',
		oidc_failed: '统一身份认证返回的结果未通过核验，登录没有完成。请重试；如仍不行，请联系管理员。',
		oidc_unknown:
			'没有与该统一身份认证账号对应的工作人员账号。请先由管理员开通账号并授予角色，且两处邮箱一致。',
		oidc_email_unverified: '统一身份认证没有确认您的邮箱，无法与本平台账号对应，请联系管理员。',
		oidc_other_identity: '该工作人员账号已关联另一个统一身份认证账号，请联系管理员。',
	},
	{
		code_wrong: 'The code is wrong or has been used. Enter the six digits shown right now.',
		recovery_code_wrong: 'The recovery code is wrong or has been used.',
		code_form: 'Enter the six digits.',
		code_or_recovery_form: 'Enter the six digits, or a recovery code of ten characters.',
		code_throttled: ({ minutes }) =>
			`Too many wrong codes. Please try again in ${plural(minutes, 'minute')}.`,
		second_step_over: 'The time for the code is over. Please log in again.',
		second_factor_exists:
			'Two-step verification is on already. To change the device, use “Log-in and security”.',
		second_factor_obliged:
			'Your role requires two-step verification: it can be moved to another device, not turned off.',
		second_factor_own: 'You cannot reset your own. Another administrator has to do it.',
		second_factor_none: 'This account has no two-step verification.',
		enrolment_stale: 'The page has expired. Please scan the new QR code.',
		oidc_unavailable:
			'The single sign-on cannot be reached at present. Try again later, or use e-mail and password.',
		oidc_denied: 'You cancelled the log-in at the single sign-on.',
		oidc_state: 'The log-in has expired or was begun in another browser. Please start again.',
		oidc_failed:
			'The answer of the single sign-on did not pass our checks. Try again; if that does not help, ask an administrator.',
		oidc_unknown:
			'No staff account belongs to this single sign-on account. An administrator has to open one with a role, under the same e-mail address.',
		oidc_email_unverified:
			'The single sign-on has not confirmed your e-mail address. Please ask an administrator.',
		oidc_other_identity:
			'This staff account is linked to another single sign-on account. Please ask an administrator.',
	},
)
