import { z } from 'zod'
import { locales } from '~/messages/define'

export const staffRoles = [
	'organizer',
	'incentive_officer',
	'finance',
	'supervisor',
	'administrator',
	'recommender',
	'problem_owner',
] as const

export const EmailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email())
export const PersonName = z.string().trim().min(1).max(60)

const NewPassword = z.string().min(10).max(200)

type Twice = { password: string; passwordAgain: string }
const sameTwice = ({ password, passwordAgain }: Twice) => password === passwordAgain
const mismatch = { error: 'password_mismatch', path: ['passwordAgain'] }

export const RegisterForm = z
	.object({
		name: PersonName,
		email: EmailAddress,
		password: NewPassword,
		passwordAgain: z.string().max(200),
		consent: z.literal(true, { error: 'consent_required' }),
	})
	.refine(sameTwice, mismatch)

export const LoginForm = z.object({
	email: EmailAddress,
	password: z.string().max(200),
	next: z.string().max(2_000).optional(),
})

export const SetPasswordForm = z
	.object({ password: NewPassword, passwordAgain: z.string().max(200) })
	.refine(sameTwice, mismatch)

export const ChangePasswordForm = z
	.object({
		currentPassword: z.string().max(200),
		password: NewPassword,
		passwordAgain: z.string().max(200),
	})
	.refine(sameTwice, mismatch)

export const ProfileForm = z.object({
	name: PersonName,
	phone: z
		.string()
		.trim()
		.regex(/^\+?[0-9][0-9 -]{5,19}$/)
		.optional(),
	locale: z.enum(locales),
})

export const LanguageForm = z.object({
	locale: z.enum(locales),
	returnTo: z.string().max(2_000).optional(),
})

/** `scope` is a contest's id, or a contest's and a track's with a colon between; absent = all. */
export const GrantForm = z.object({
	role: z.enum(staffRoles),
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
