import type { Actor } from '~/modules/context'
import { homeOf } from '../areas'
import { safeRedirect } from '../safe-redirect'

/**
 * Where one goes on after the password: to the second step where it is due, to show an address that
 * nobody has shown yet, to the page asked for, or home.
 */
export function afterLogIn(
	{ actor, unproven = false }: { actor: Actor; unproven?: boolean },
	next?: string,
): string {
	const wanted = safeRedirect(next, '')
	if (actor.kind !== 'user') {
		return wanted
			? `/login/second-factor?next=${encodeURIComponent(wanted)}`
			: '/login/second-factor'
	}
	if (unproven && !wanted) return '/account/contact'
	return wanted || homeOf(actor)
}
