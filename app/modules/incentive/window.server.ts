import type { Context } from '~/modules/context'
import type { Db, Tx } from '~/platform/db.server'
import { ClaimWindowShut, NotReleasedYet } from './errors'
import { type ClaimWindow, claimWindow, windowState } from './rules/claim-window'
import { dayOf } from './rules/dates'

/** The day of the release a claim's months run from; null before the lists are released. */
export async function releaseDay(
	reader: Db | Tx,
	contestId: string,
	awardId: string | null,
): Promise<string | null> {
	const release = await reader.release.findFirst({
		where: {
			contestId,
			state: 'released',
			releasedAt: { not: null },
			...(awardId && { awards: { some: { id: awardId } } }),
		},
		orderBy: { releasedAt: 'asc' },
		select: { releasedAt: true },
	})
	return release?.releasedAt ? dayOf(release.releasedAt) : null
}

/** Refuses on every day but those of the window, by the instant the request was received. */
export function requireWithin(ctx: Context, window: ClaimWindow): void {
	const state = windowState(window, dayOf(ctx.receivedAt))
	if (state !== 'open') {
		throw new ClaimWindowShut(state, state === 'before' ? window.from : window.lastDay)
	}
}

export async function requireOpenWindow(
	ctx: Context,
	tx: Tx,
	contestId: string,
	months: number,
	matter: { awardId: string | null },
): Promise<ClaimWindow> {
	const anchor = await releaseDay(tx, contestId, matter.awardId)
	if (!anchor) throw new NotReleasedYet()
	const window = claimWindow(anchor, months)
	requireWithin(ctx, window)
	return window
}
