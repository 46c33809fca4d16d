import type { Locale } from '~/messages/define'
import { frameText } from '~/messages/frame'
import type { Actor, StaffRole } from '~/modules/context'
import { isDeskless } from '~/modules/identity/schema'

type AreaKey =
	'admin' | 'organizer' | 'incentive' | 'payments' | 'supervision' | 'audit' | 'judge' | 'entrant'
type Area = { key: AreaKey; href: string; role: StaffRole | 'judge' | null }

/** In the order in which a person of several roles is sent home: most particular duty first. */
const all: Area[] = [
	{ key: 'admin', href: '/admin', role: 'administrator' },
	{ key: 'organizer', href: '/organizer', role: 'organizer' },
	{ key: 'incentive', href: '/incentive', role: 'incentive_officer' },
	{ key: 'payments', href: '/incentive/payments', role: 'finance' },
	{ key: 'supervision', href: '/organizer', role: 'supervisor' },
	{ key: 'incentive', href: '/incentive', role: 'supervisor' },
	{ key: 'audit', href: '/admin/audit', role: 'supervisor' },
	{ key: 'judge', href: '/judge', role: 'judge' },
	{ key: 'entrant', href: '/entrant', role: null },
]

function open(actor: Actor): Area[] {
	if (actor.kind !== 'user') return []
	return all.filter(({ role }) => {
		if (role === null) return true
		if (role === 'judge') return actor.judges.length > 0
		return actor.grants.some((grant) => grant.role === role)
	})
}

/** The working areas a person may enter, for the frame's navigation. Staff see 参赛 last. */
export function areasOf(actor: Actor, locale: Locale): { href: string; label: string }[] {
	return open(actor).map(({ key, href }) => ({ href, label: frameText[locale][key] }))
}

/** Holds nothing but roles whose working area does not exist yet: the account's page says so. */
function waitsForDesk(actor: Actor): boolean {
	if (actor.kind !== 'user' || actor.judges.length > 0) return false
	return actor.grants.length > 0 && actor.grants.every(({ role }) => isDeskless(role))
}

/** Where a person's work is, after logging in. */
export function homeOf(actor: Actor): string {
	if (waitsForDesk(actor)) return '/account'
	return open(actor)[0]?.href ?? '/login'
}
