import { screeningText } from '~/messages/screening'
import { OVERDUE } from '~/modules/screening/rules'
import type { Tx } from '~/platform/db.server'
import { tellEach } from '../commands.server'
import { entryPeople } from '../receivers.server'
import { faceOf, lastNote } from './entry-face.server'
import { both, idOf, type Teller, type Tellers } from './teller'

/** The entry as it was handed in: its draft may have been given another title since. */
async function submissionOf(tx: Tx, entryId: string) {
	const { contestId, params } = await faceOf(tx, entryId)
	const { mendBy, currentVersion } = await tx.entry.findUniqueOrThrow({
		where: { id: entryId },
		select: {
			mendBy: true,
			currentVersion: {
				select: { number: true, title: true, receiptCode: true, receivedAt: true },
			},
		},
	})
	const entryTitle = currentVersion?.title ?? params.entryTitle
	return { contestId, mendBy, version: currentVersion, params: { ...params, entryTitle } }
}

/** The receipt, to everybody of the organization that submits. */
const receipt: Teller = async (ctx, tx, data) => {
	const { contestId, version, params } = await submissionOf(tx, idOf(data))
	if (!version) throw new Error('A receipt without a version')
	return tellEach(ctx, tx, await entryPeople(tx, idOf(data)), {
		contestId,
		template: 'entry-submitted',
		params: {
			...params,
			receiptCode: version.receiptCode,
			receivedAt: version.receivedAt.toISOString(),
			link: `${params.link}/receipts/${version.number}`,
		},
	})
}

/** A finding of the screening binds the partners like the lead. */
const bound = (tx: Tx, entryId: string) => entryPeople(tx, entryId, { partners: true })

const accepted: Teller = async (ctx, tx, data) => {
	const { contestId, params } = await submissionOf(tx, idOf(data))
	const people = await bound(tx, idOf(data))
	return tellEach(ctx, tx, people, { contestId, template: 'entry-accepted', params })
}

const returned: Teller = async (ctx, tx, data) => {
	const { contestId, mendBy, params } = await submissionOf(tx, idOf(data))
	const reason = await lastNote(tx, idOf(data))
	return tellEach(ctx, tx, await bound(tx, idOf(data)), {
		contestId,
		template: 'entry-returned',
		params: { ...params, reason, mendBy: mendBy?.toISOString() ?? '' },
	})
}

const rejected: Teller = async (ctx, tx, data) => {
	const { contestId, params } = await submissionOf(tx, idOf(data))
	const reason =
		data.reasonCode === OVERDUE
			? both(screeningText['zh-CN'].items[OVERDUE], screeningText.en.items[OVERDUE])
			: await lastNote(tx, idOf(data))
	return tellEach(ctx, tx, await bound(tx, idOf(data)), {
		contestId,
		template: 'entry-rejected',
		params: { ...params, reason },
	})
}

export const submissionTellers = {
	'entry.submit': receipt,
	'entry.resubmit': receipt,
	'entry.mend': receipt,
	'entry.accept': accepted,
	'entry.return': returned,
	'entry.reject': rejected,
	'entry.reject_unmended': rejected,
} satisfies Tellers
