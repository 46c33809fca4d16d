import { useParams } from '@remix-run/react'
import { mailDeskText } from '~/messages/mail-desk'
import { TextLink } from '~/ui/button'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/section'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { templateWord } from '~/web/template-word'
import type { Desk } from './route'

/** The mailings that wait to be read; nothing where there are none. */
export function HeldMailings({ held }: Pick<Desk, 'held'>) {
	const t = useText(mailDeskText)
	const { contest } = useParams()
	if (held.length === 0) return null
	return (
		<Panel title={t.held.title}>
			<Notice tone="warn" title={t.held.lead(held.length)} />
			<Table
				caption={t.held.title}
				captionHidden
				rows={held}
				rowKey={({ batch }) => batch}
				columns={[
					{
						key: 'kind',
						head: t.kind,
						primary: true,
						cell: ({ batch, template }) => (
							<TextLink href={`/organizer/${contest}/mail/mailings/${encodeURIComponent(batch)}`}>
								{templateWord(t.templates, template)}
							</TextLink>
						),
					},
					{ key: 'count', head: t.to, cell: ({ count }) => t.held.count(count) },
					{
						key: 'time',
						head: t.time,
						nowrap: true,
						cell: ({ createdAt }) => <Time value={createdAt} />,
					},
				]}
			/>
		</Panel>
	)
}
