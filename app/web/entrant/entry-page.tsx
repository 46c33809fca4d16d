import type { ReactNode } from 'react'
import { entrantText } from '~/messages/entrant'
import { entryText } from '~/messages/entry'
import { signs } from '~/messages/punctuation'
import type { EntryFace } from '~/modules/entry/queries/entry.server'
import { ButtonLink } from '~/ui/button'
import { formatDateTime, formatDeadline } from '~/ui/format'
import { Aside, Page, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { TaskList } from '~/ui/task-list'
import { useSectionTasks } from './entry-words'
import { OwnStateWord } from './own-state-word'

type Props = {
	entry: EntryFace
	title: string
	lead?: ReactNode
	/** Needs one of these parts open to be edited; the notice says why when none is. */
	editable?: boolean
	children: ReactNode
}

/** Why this part cannot be changed, in words; null when it can. */
function useLockWords(entry: EntryFace, editable: boolean): string | null {
	const t = useText(entrantText).entry
	if (editable) return null
	if (entry.editing.closed) return t.readOnlyReason[entry.editing.closed]
	if (!entry.may.edit) return t.viewOnly
	return entry.state === 'returned' ? t.onlyNamed : t.readOnly
}

/** One page of an entry: its part in the middle, what is missing at the side. */
export function EntryPage({ entry, title, lead, editable = true, children }: Props) {
	const t = useText(entrantText).entry
	const locale = useLocale()
	const locked = useLockWords(entry, editable)
	const missing = entry.lacks.filter(({ blocking }) => blocking).length
	return (
		<Page>
			<PageHeader
				title={title}
				lead={lead}
				state={<OwnStateWord entry={entry} />}
				crumbs={[
					{ href: '/entrant', label: t.crumb },
					{ href: `/entrant/entries/${entry.id}`, label: entry.title },
				]}
				meta={t.savedAt(formatDateTime(entry.savedAt, locale))}
			/>
			<Aside
				aside={
					<Panel title={t.tasks} note={t.tasksNote(missing)}>
						<TaskList items={useSectionTasks(entry)} label={t.tasks} />
						{entry.editing.until ? (
							<Text tone="strong">{t.until(formatDeadline(entry.editing.until, locale))}</Text>
						) : null}
						{entry.may.submit && missing === 0 && entry.editing.until ? (
							<ButtonLink kind="alt" href={`/entrant/entries/${entry.id}/submission`}>
								{t.submitNow}
							</ButtonLink>
						) : null}
					</Panel>
				}
			>
				<Stack gap={5}>
					{locked ? <Notice tone="info">{locked}</Notice> : null}
					{entry.state === 'returned' && editable ? <MendingNote entry={entry} /> : null}
					{children}
				</Stack>
			</Aside>
		</Page>
	)
}

function MendingNote({ entry }: { entry: EntryFace }) {
	const t = useText(entrantText).entry
	const words = useText(entryText)
	const sign = useText(signs)
	const named = sign.list(entry.mending.map(({ field }) => words.fields[field] ?? field))
	return (
		<Notice tone="warn" title={t.onlyNamed}>
			{sign.pair(t.returnedFields, named)}
		</Notice>
	)
}
