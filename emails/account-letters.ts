import { accountLetterText } from '~/messages/letters/account'
import { formatDateTime } from '~/ui/format'
import { letter } from './letter'

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
