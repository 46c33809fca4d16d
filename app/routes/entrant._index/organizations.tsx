import { entrantText } from '~/messages/entrant'
import { organizationText } from '~/messages/organization'
import { TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { useText } from '~/ui/locale'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { verificationTone } from '~/web/entrant/verification-tone'
import type { Home } from './route'

/** One's organizations with the committee's finding on each. */
export function Organizations({ organizations }: Pick<Home, 'organizations'>) {
	const t = useText(entrantText).home
	const words = useText(organizationText)
	return (
		<Table
			caption={t.organizations}
			captionHidden
			rows={organizations}
			rowKey={({ id }) => id}
			empty={<EmptyState title={t.organizationsEmpty}>{t.organizationsEmptyText}</EmptyState>}
			columns={[
				{
					key: 'name',
					head: words.name,
					primary: true,
					cell: ({ id, name }) => <TextLink href={`/entrant/organizations/${id}`}>{name}</TextLink>,
				},
				{ key: 'code', head: words.code, cell: ({ code }) => code ?? '—' },
				{ key: 'role', head: words.role, cell: ({ role }) => words.roles[role] },
				{
					key: 'state',
					head: t.state,
					cell: ({ verification }) => (
						<StateWord
							tone={verificationTone[verification]}
							word={words.states[verification].word}
							title={words.states[verification].sentence}
						/>
					),
				},
			]}
		/>
	)
}
