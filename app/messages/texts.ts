import { defineMessages, type Locale } from './define'

type Code = { code: string; minutes: number }
type Locked = { minutes: number }
type News = { subject: string }
type Change = { change: 'added' | 'changed' | 'removed' }

/**
 * Text messages, by the name kept in short_message.template. Short, because each costs money and
 * is cut at 70 characters; the sender's signature (签名) is the provider's or SMS_BODY's matter.
 */
const texts = defineMessages(
	{
		'contact-code': ({ code, minutes }: Code) =>
			`验证码 ${code}，${minutes} 分钟内有效，请勿告诉他人。如非本人操作，请忽略本短信。`,
		'registration-repeated': (_: object) =>
			'有人用您的手机号注册账号。该号码此前已注册，账号和密码均未改变。如是您本人，请直接登录。',
		'account-locked': ({ minutes }: Locked) =>
			`您的账号因多次登录失败已暂停登录 ${minutes} 分钟。如非本人操作，请尽快修改密码。`,
		'address-changed': ({ change }: Change) =>
			`${change === 'added' ? '您的账号新增了一种登录方式' : '此号码已不再用于登录您的账号'}。如非本人操作，请立即通过“忘记密码”重设密码并联系组委会。`,
		news: ({ subject }: News) => `${subject}。请登录平台查看详情。`,
	},
	{
		'contact-code': ({ code, minutes }) =>
			`Your code is ${code}, valid for ${minutes} minutes. Tell it to nobody. If you did not ask for it, ignore this message.`,
		'registration-repeated': () =>
			'Someone tried to register with your number, which already has an account. Nothing was changed. If it was you, please log in.',
		'account-locked': ({ minutes }) =>
			`After several failed attempts nobody can log in to your account for ${minutes} minutes. If it was not you, change your password.`,
		'address-changed': ({ change }) =>
			`${change === 'added' ? 'A way to log in was added to your account' : 'This number no longer logs you in to your account'}. If it was not you, set a new password at once and contact the organizers.`,
		news: ({ subject }) => `${subject}. Log in to read more.`,
	},
)

type Texts = (typeof texts)['zh-CN']
export type TextTemplateName = keyof Texts
export type TextParams<Name extends TextTemplateName> = Parameters<Texts[Name]>[0]

export const textTemplateNames = Object.keys(texts['zh-CN']) as TextTemplateName[]

/** The words of a stored text message; params are as its sender's type demanded. */
export function renderText(name: string, params: unknown, locale: Locale): string {
	const template = texts[locale][name as TextTemplateName] as
		((params: unknown) => string) | undefined
	if (!template) throw new Error(`No text message is called ${name}`)
	return template(params)
}
