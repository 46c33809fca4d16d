import type { AuditEventName } from '~/messages/audit-events'
import type { AuditData, Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { accountTellers } from './news/accounts.server'
import { calendarTellers } from './news/calendar.server'
import { claimantTellers } from './news/claimants.server'
import { contestTellers } from './news/contest.server'
import { entryTellers } from './news/entries.server'
import { incentiveTellers } from './news/incentives.server'
import { judgingTellers } from './news/judging.server'
import { publicationTellers } from './news/publication.server'
import { organizationTellers } from './news/organizations.server'
import { submissionTellers } from './news/submissions.server'
import type { Teller, Tellers } from './news/teller'
import { twoPersonTellers } from './news/two-persons.server'
import type { Untold } from './untold-events'

/**
 * Who hears of what: by the event that is recorded, so that no command can forget. Commands queue
 * by themselves only what needs more than the record tells (links, codes, the outcome of a draw).
 * Several may speak of one event, each to its own people.
 */
const speakers = [
	accountTellers,
	calendarTellers,
	claimantTellers,
	contestTellers,
	entryTellers,
	incentiveTellers,
	judgingTellers,
	organizationTellers,
	publicationTellers,
	submissionTellers,
	twoPersonTellers,
] as const

type Told<Speaker> = Speaker extends unknown ? keyof Speaker : never

/** An event that stands neither above nor among the untold does not compile where it is told. */
const tellersOf = (event: Told<(typeof speakers)[number]> | Untold): Teller[] =>
	speakers.flatMap((speaker: Tellers) => speaker[event] ?? [])

export function tellOf(ctx: Context, tx: Tx, event: AuditEventName, data: AuditData) {
	return tellOfAll(ctx, tx, event, [data])
}

/** Tells of one event that happened to each of `all`. */
export async function tellOfAll(
	ctx: Context,
	tx: Tx,
	event: AuditEventName,
	all: AuditData[],
): Promise<void> {
	for (const teller of tellersOf(event)) {
		if (teller.ofMany) await teller.ofMany(ctx, tx, all)
		else for (const data of all) await teller(ctx, tx, data)
	}
}
