import { mailDeskText } from '~/messages/mail-desk'
import { FilterBar } from '~/ui/filter-bar'
import { SelectField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { TextField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import { MailStateWord } from '~/ui/mail-state-word'
import type { Column } from '~/ui/table'
import { Time } from '~/ui/time'
import { MailReceiver } from './mail-address'

type State = keyof (typeof mailDeskText)['zh-CN']['states']

type Filters = {
	filter: { q?: string | undefined; state?: State | undefined }
	/** What is looked for. */
	search: string
	states: readonly State[]
	resetHref: string
}

/** The search and the states an outbox of mails or text messages is narrowed by. */
export function MailFilters({ filter, search, states, resetHref }: Filters) {
	const t = useText(mailDeskText)
	return (
		<FilterBar resetHref={resetHref}>
			<TextField field={plainField('q', filter.q)} label={search} type="search" />
			<SelectField
				field={plainField('state', filter.state)}
				label={t.state}
				options={[
					{ value: '', label: t.anyState },
					...states.map((value) => ({ value, label: t.states[value] })),
				]}
			/>
		</FilterBar>
	)
}

type Mail = { toName: string; toAddress: string; state: State; createdAt: Date }

/** Of every list of mails: for whom each is, what became of it, and when it was written. */
export function useMailColumns<Row extends Mail>(): Column<Row>[] {
	const t = useText(mailDeskText)
	return [
		{
			key: 'to',
			head: t.to,
			cell: ({ toName, toAddress }) => <MailReceiver name={toName} address={toAddress} />,
		},
		{ key: 'state', head: t.state, cell: ({ state }) => <MailStateWord state={state} /> },
		{
			key: 'time',
			head: t.time,
			nowrap: true,
			cell: ({ createdAt }) => <Time value={createdAt} />,
		},
	]
}
