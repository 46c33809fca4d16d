import { accountLetterText } from '~/messages/letters/account'
import { staffLetterText } from '~/messages/letters/staff'
import { mailText } from '~/messages/mail'
import { securityMailText } from '~/messages/security-mail'
import { formatDateTime } from '~/ui/format'
import { letter } from './letter'

/** A one-time link to set the password of an account opened for the person. */
export const accountInvitation = letter<{ name: string; link: string; days: number }>(
	({ link, days }, locale) => {
		const t = mailText[locale].invitation
		return {
			title: t.subject,
			lead: t.lead,
			more: t.days(days),
			action: { label: t.action, link },
		}
	},
)

/** To the owner of an address with which somebody tried to register once more. */
export const registrationRepeated = letter<{ name: string }>((_, locale) => {
	const t = mailText[locale].repeated
	return {
		title: t.subject,
		lead: t.lead,
		more: t.advice,
		action: { label: t.action, link: '/login' },
	}
})

/**
 * To an address nobody has shown to be theirs yet: `name` is the address itself, so that whoever
 * asked for the code chooses no word of the mail.
 */
export const contactCode = letter<{ name: string; code: string; minutes: number }>(
	({ code, minutes }, locale) => {
		const t = accountLetterText[locale].code
		return {
			title: t.subject,
			lead: t.lead,
			facts: [{ term: t.term, value: code }],
			more: t.more(minutes),
		}
	},
)

/** The answer to “forgot password”, where the account has a mail address. */
export const passwordReset = letter<{ name: string; link: string; hours: number }>(
	({ link, hours }, locale) => {
		const t = accountLetterText[locale].reset
		return {
			title: t.subject,
			lead: t.lead,
			more: t.more(hours),
			action: { label: t.action, link },
		}
	},
)

/** Instants in ISO 8601; `ip` is where the last attempt came from. */
type Locked = { name: string; at: string; until: string; ip: string | null }

export const accountLocked = letter<Locked>(({ at, until, ip }, locale) => {
	const t = accountLetterText[locale]
	return {
		title: t.locked.subject,
		lead: t.locked.lead,
		facts: [
			{ term: t.time, value: formatDateTime(at, locale) },
			{ term: t.place, value: ip },
			{ term: t.until, value: formatDateTime(until, locale) },
		],
		more: t.locked.more,
		action: { label: t.locked.action, link: '/forgot-password' },
	}
})

type AddressNews = {
	name: string
	change: 'added' | 'changed' | 'removed'
	at: string
	/** Masked: the mail goes to the address that is left or to another one. */
	address: string | null
}

/** To the other, or the former, address of the account. */
export const addressChanged = letter<AddressNews>(({ change, at, address }, locale) => {
	const t = accountLetterText[locale]
	return {
		title: t.address[change],
		lead: t.address.lead,
		facts: [
			{ term: t.newAddress, value: change === 'removed' ? null : address },
			{ term: t.time, value: formatDateTime(at, locale) },
		],
		more: t.address.more,
		action: { label: t.reset.action, link: '/forgot-password' },
	}
})

type SecurityNews = {
	name: string
	kind:
		| 'set'
		| 'removed'
		| 'reset'
		| 'recovery_code_used'
		| 'recovery_codes_made'
		| 'codes_failed'
		| 'oidc_linked'
	/** ISO instant */
	at: string
	reason?: string
	codesLeft?: number
	/** The issuer's host name. */
	provider?: string
}

/** To the holder of an account whenever its second step or a way in has changed. */
export const securityNotice = letter<SecurityNews>((params, locale) => {
	const t = securityMailText[locale]
	const { subject, lead } = t[params.kind]
	return {
		title: subject,
		lead,
		facts: [
			{ term: t.at, value: formatDateTime(params.at, locale) },
			{ term: t.reason, value: params.reason },
			{ term: t.codesLeft, value: params.codesLeft?.toString() },
			{ term: t.provider, value: params.provider },
		],
		more: t.advice,
		action: { label: t.action, link: '/account/security' },
	}
})

/** To the holder, so that a stranger's change does not stay unseen. */
export const passwordChanged = letter<{ name: string; at: string }>((params, locale) => {
	const t = staffLetterText[locale]
	return {
		title: t.passwordChanged.subject,
		lead: t.passwordChanged.lead,
		facts: [{ term: t.time, value: formatDateTime(params.at, locale) }],
		more: t.passwordChanged.advice,
		action: { label: t.passwordChanged.action, link: '/login' },
	}
})

export const accountState = letter<{ name: string; disabled: boolean }>((params, locale) => {
	const t = staffLetterText[locale]
	const { subject, lead } = params.disabled ? t.disabled : t.enabled
	return {
		title: subject,
		lead,
		...(!params.disabled && { action: { label: t.enabled.action, link: '/login' } }),
	}
})
