import { currentFormCode, partiesOf, wholeEntry } from '~/modules/entry/load.server'
import type { EntryParties } from '~/modules/entry/schema'
import type { World } from './world'

export type DeclaredForm = { formCode: string; parties: EntryParties }

/**
 * Says of each stamped form that it is of the entry's present content. Returns, by entry, what its
 * versions record of it.
 */
export async function declareForms(
	{ tx }: World,
	entryIds: string[],
): Promise<Map<string, DeclaredForm>> {
	const entries = await tx.entry.findMany({
		where: { id: { in: entryIds }, files: { some: { slot: 'entry_form' } } },
		select: wholeEntry,
	})
	const declared = new Map<string, DeclaredForm>()
	for (const entry of entries) {
		const formCode = currentFormCode(entry)
		await tx.entryFile.updateMany({
			where: { entryId: entry.id, slot: 'entry_form' },
			data: { formCode },
		})
		declared.set(entry.id, { formCode, parties: partiesOf(entry) })
	}
	return declared
}
