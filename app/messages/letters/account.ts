import { defineMessages } from '../define'
import { plural } from '../plural'

/** Letters to the holder of an account about its addresses, its password and its log-ins. */
export const accountLetterText = defineMessages(
	{
		time: '时间',
		place: '网络地址',
		until: '恢复时间',
		newAddress: '新的登录方式',
		code: {
			subject: '您的验证码',
			lead: '请在打开的页面输入下列验证码，证明这个邮箱由您本人使用。',
			term: '验证码',
			more: (minutes: number) =>
				`验证码 ${minutes} 分钟内有效，请勿告诉他人。工作人员不会向您索要验证码。`,
		},
		reset: {
			subject: '重新设置密码',
			lead: '有人请求重新设置您账号的密码。如果是您本人，请打开下面的链接设置新密码。',
			more: (hours: number) =>
				`链接 ${hours} 小时内有效，且只能使用一次。如非本人操作，请忽略本邮件，密码不会改变。`,
			action: '设置新密码',
		},
		locked: {
			subject: '您的账号已暂停登录',
			lead: '您的账号连续多次登录失败，为防止他人猜测密码，已暂停登录一段时间。已登录的设备不受影响。',
			more: '如果是您本人忘记密码，可以立即重新设置密码，设置后即可登录。如非本人操作，密码并未泄露，无须处理；若反复收到本邮件，建议更换密码并启用两步验证。',
			action: '重新设置密码',
		},
		address: {
			added: '您的账号新增了登录方式',
			changed: '您的账号更换了登录方式',
			removed: '您的账号解除了一种登录方式',
			lead: '您账号的登录方式刚刚发生变化，详情如下。',
			more: '如非本人操作，请立即重新设置密码并联系组委会。',
		},
	},
	{
		time: 'Time',
		place: 'Network address',
		until: 'Open again',
		newAddress: 'New address',
		code: {
			subject: 'Your code',
			lead: 'Enter this code on the page you have open, to show that this address is yours.',
			term: 'Code',
			more: (minutes) =>
				`It is valid for ${plural(minutes, 'minute')}. Tell it to nobody; our staff will never ask for it.`,
		},
		reset: {
			subject: 'Set a new password',
			lead: 'Someone asked for a new password for your account. If it was you, open the link and set one.',
			more: (hours) =>
				`The link is valid for ${plural(hours, 'hour')} and works once. If it was not you, do nothing: your password stays as it is.`,
			action: 'Set a new password',
		},
		locked: {
			subject: 'Log-in to your account is paused',
			lead: 'There were several failed attempts to log in to your account. So that nobody can guess the password, log-in is paused for a while. Devices that are logged in are not affected.',
			more: 'If you have forgotten your password, set a new one now; you can log in at once. If it was not you, your password is not known and you need do nothing. Should this mail come again and again, change the password and turn on two-step verification.',
			action: 'Set a new password',
		},
		address: {
			added: 'A way to log in was added to your account',
			changed: 'A way to log in to your account was changed',
			removed: 'A way to log in was removed from your account',
			lead: 'How you log in to your account has just been changed:',
			more: 'If it was not you, set a new password at once and contact the organizers.',
		},
	},
)
