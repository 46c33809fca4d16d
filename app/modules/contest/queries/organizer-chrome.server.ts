import type { Context } from '~/modules/context'
import { requireContestReader } from '../access.server'
import { getContestFoot } from './public-chrome.server'

/** What stands around an organizer's pages of one contest. */
export async function getOrganizerChrome(ctx: Context, slug: string) {
	const contest = await requireContestReader(ctx, slug)
	const { id, name, edition, state, isDemo, wholeContest, readOnly } = contest
	const foot = await getContestFoot(ctx, id)
	return { slug, name, edition, state, isDemo, wholeContest, readOnly, foot }
}
