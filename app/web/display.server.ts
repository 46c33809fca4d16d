import type { DisplayChoice } from '~/ui/display-tools'
import { readCookie } from './cookies.server'

/** The switches of the 无障碍 toolbar, each the name of its cookie and of its field. */
export const displaySwitches = ['large', 'contrast', 'underline'] as const

/** How this reader wants every page shown; what a page looks like depends on nothing else kept. */
export function displayOf(request: Pick<Request, 'headers'>): DisplayChoice {
	return {
		large: readCookie(request, 'large') === '1',
		contrast: readCookie(request, 'contrast') === '1',
		underline: readCookie(request, 'underline') === '1',
	}
}
