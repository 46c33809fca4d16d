import { entrantText } from '~/messages/entrant'
import type { EntryFace } from '~/modules/entry/queries/entry.server'
import { EntryStateWord } from '~/ui/entry-state-word'
import { useText } from '~/ui/locale'
import { StateWord } from '~/ui/state-word'

/** An own entry's state; of one that was ranked but not chosen, that the list is out. */
export function OwnStateWord({ entry }: { entry: Pick<EntryFace, 'state' | 'unlisted'> }) {
	const t = useText(entrantText).entry
	if (!entry.unlisted) return <EntryStateWord state={entry.state} />
	return <StateWord tone="quiet" word={t.unlisted} title={t.unlistedText} />
}
