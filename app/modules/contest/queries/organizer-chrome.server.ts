import type { Context } from '~/modules/context'
import { requireContestReader } from '../access.server'

/** What stands around an organizer's pages of one contest. */
export async function getOrganizerChrome(ctx: Context, slug: string) {
	const { name, edition, state, isDemo, wholeContest, readOnly } = await requireContestReader(
		ctx,
		slug,
	)
	return { slug, name, edition, state, isDemo, wholeContest, readOnly }
}
