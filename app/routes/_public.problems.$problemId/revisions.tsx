import { pagesText } from '~/messages/public-pages'
import { formatDate } from '~/ui/format'
import { Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Panel, Section } from '~/ui/section'
import { PartChanges } from '~/web/part-changes'
import type { Problem } from './problem-facts'

/** Every published revision, newest first, with its note and what it changed. */
export function Revisions({ revisions }: { revisions: Problem['revisions'] }) {
	const t = useText(pagesText)
	const locale = useLocale()
	return (
		<Section title={t.revisions} note={t.revisionsNote}>
			<Stack gap={4}>
				{revisions.map(({ number, publishedAt, changeNote, changes }) => (
					<Panel
						key={number}
						level={3}
						title={t.changedFrom(String(number - 1), String(number))}
						note={t.publishedOn(formatDate(publishedAt, locale))}
					>
						<Stack gap={3}>
							{changeNote ? <Text>{changeNote}</Text> : null}
							<PartChanges changes={changes} />
						</Stack>
					</Panel>
				))}
			</Stack>
		</Section>
	)
}
