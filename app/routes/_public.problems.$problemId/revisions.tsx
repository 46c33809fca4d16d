import { pagesText } from '~/messages/public-pages'
import { useText } from '~/ui/locale'
import { Section } from '~/ui/section'
import { RevisionList } from '~/web/parts/revision-list'
import type { Problem } from './problem-facts'

/** Every published revision, newest first, with its note and what it changed. */
export function Revisions({ revisions }: { revisions: Problem['revisions'] }) {
	const t = useText(pagesText)
	return (
		<Section title={t.revisions} note={t.revisionsNote}>
			<RevisionList revisions={revisions} />
		</Section>
	)
}
