import { pagesText } from '~/messages/public-pages'
import type { PartChange } from '~/modules/problem/rules/difference'
import { formatDate } from '~/ui/format'
import { Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { PartChanges } from './part-changes'

type Revision = { number: number; publishedAt: Date; changeNote: string; changes: PartChange[] }

/** The published revisions of a problem statement: each one's note and what it changed. */
export function RevisionList({ revisions }: { revisions: Revision[] }) {
	const t = useText(pagesText)
	const locale = useLocale()
	return (
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
	)
}
