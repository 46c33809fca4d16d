import type { AuditEventName } from '~/messages/audit-events'
import type { AuditData, Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { accountTellers } from './news/accounts.server'
import { contestTellers } from './news/contest.server'
import { entryTellers } from './news/entries.server'
import { incentiveTellers } from './news/incentives.server'
import { judgingTellers } from './news/judging.server'
import { publicationTellers } from './news/publication.server'
import type { Tellers } from './news/teller'
import { twoPersonTellers } from './news/two-persons.server'

/**
 * Who hears of what: by the event that is recorded, so that no command can forget. Commands queue
 * by themselves only what needs more than the record tells (receipts, links, reasons in full).
 */
const tellers: Tellers = {
	...accountTellers,
	...contestTellers,
	...entryTellers,
	...incentiveTellers,
	...judgingTellers,
	...publicationTellers,
	...twoPersonTellers,
}

export async function tellOf(
	ctx: Context,
	tx: Tx,
	event: AuditEventName,
	data: AuditData,
): Promise<void> {
	await tellers[event]?.(ctx, tx, data)
}
