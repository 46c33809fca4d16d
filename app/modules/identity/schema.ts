import { z } from 'zod'
import { locales } from '~/messages/define'
import { parseAddress } from './rules/address'

/** Roles with a working area of their own: only these are proposed. */
export const grantableRoles = [
	'organizer',
	'incentive_officer',
	'finance',
	'supervisor',
	'administrator',
] as const

/** Roles whose working area does not exist yet; their holders are told so. */
const desklessRoles = ['recommender', 'problem_owner'] as const

export const staffRoles = [...grantableRoles, ...desklessRoles] as const

export const isDeskless = (role: (typeof staffRoles)[number]): boolean =>
	desklessRoles.some((each) => each === role)

export const EmailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email())
export const PersonName = z.string().trim().min(1).max(60)

const isEmail = (text: string) => z.email().safeParse(text).success

/** An e-mail address or a mobile number, as the account keeps it (rules/address). */
export const AccountAddress = z
	.string()
	.max(254)
	.transform((text, ctx) => {
		const address = parseAddress(text, isEmail)
		if (address !== null) return address
		ctx.issues.push({ code: 'custom', message: 'address_invalid', input: text })
		return z.NEVER
	})

const NewPassword = z.string().min(10).max(200)
const KnownPassword = z.string().max(200)

type Twice = { password: string; passwordAgain: string }
const sameTwice = ({ password, passwordAgain }: Twice) => password === passwordAgain
const mismatch = { error: 'password_mismatch', path: ['passwordAgain'] }

export const RegisterForm = z
	.object({
		name: PersonName,
		address: AccountAddress,
		password: NewPassword,
		passwordAgain: z.string().max(200),
		consent: z.literal(true, { error: 'consent_required' }),
	})
	.refine(sameTwice, mismatch)

export const LoginForm = z.object({
	address: AccountAddress,
	password: KnownPassword,
	next: z.string().max(2_000).optional(),
})

export const ForgotPasswordForm = z.object({ address: AccountAddress })

/** Six digits, with the spaces and full-width forms people type. */
export const CodeForm = z.object({
	code: z
		.string()
		.max(40)
		.transform((text) => text.normalize('NFKC').replace(/\s/g, ''))
		.pipe(z.string().regex(/^\d{6}$/, { error: 'contact_code_format' })),
})

export const NewAddressForm = z.object({
	address: AccountAddress,
	currentPassword: KnownPassword,
})

export const AddressRemovalForm = z.object({
	channel: z.enum(['email', 'sms']),
	currentPassword: KnownPassword,
})

export const SetPasswordForm = z
	.object({ password: NewPassword, passwordAgain: z.string().max(200) })
	.refine(sameTwice, mismatch)

export const ChangePasswordForm = z
	.object({
		currentPassword: KnownPassword,
		password: NewPassword,
		passwordAgain: z.string().max(200),
	})
	.refine(sameTwice, mismatch)

export const ProfileForm = z.object({
	name: PersonName,
	locale: z.enum(locales),
})

export const LanguageForm = z.object({
	locale: z.enum(locales),
	returnTo: z.string().max(2_000).optional(),
})

/** `scope` is a contest's id, or a contest's and a track's with a colon between; absent = all. */
export const GrantForm = z.object({
	role: z.enum(grantableRoles),
	scope: z
		.string()
		.regex(/^[\w-]{1,60}(:[\w-]{1,60})?$/)
		.optional(),
})

export const GrantDecisionForm = z.object({ decision: z.enum(['approve', 'reject']) })

export const AccountStateForm = z.object({ disabled: z.enum(['0', '1']) })

export const InviteForm = z.object({ name: PersonName, email: EmailAddress })

export const UserFilter = z.object({
	q: z.string().trim().max(100).optional(),
	role: z.enum(staffRoles).optional(),
	state: z.enum(['waiting', 'disabled']).optional(),
	after: z.string().max(60).optional(),
})
export type UserFilter = z.output<typeof UserFilter>
