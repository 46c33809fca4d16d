import { entrantText } from '~/messages/entrant'
import type { EntryFace } from '~/modules/entry/queries/entry.server'
import { TextLink } from '~/ui/button'
import { Prose } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { hrefOfPart, useLackWords } from '~/web/entrant/entry-words'

function List({ entry, blocking }: { entry: EntryFace; blocking: boolean }) {
	const words = useLackWords()
	return (
		<Prose>
			<ul>
				{entry.lacks
					.filter((lack) => lack.blocking === blocking)
					.map((lack) => (
						<li key={`${lack.field} ${lack.why}`}>
							<TextLink href={hrefOfPart(entry.id, lack)}>{words(lack)}</TextLink>
						</li>
					))}
			</ul>
		</Prose>
	)
}

/** What must still be added, each line leading to its field; then what is only worth knowing. */
export function Lacks({ entry }: { entry: EntryFace }) {
	const t = useText(entrantText).submit
	const missing = entry.lacks.filter(({ blocking }) => blocking).length
	const warned = entry.lacks.length > missing
	return (
		<>
			{missing > 0 ? (
				<Notice tone="error" title={t.missingTitle(missing)}>
					<List entry={entry} blocking />
				</Notice>
			) : null}
			{warned ? (
				<Notice tone="warn" title={t.warnings}>
					<List entry={entry} blocking={false} />
				</Notice>
			) : null}
		</>
	)
}
