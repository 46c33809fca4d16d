import { useLocation } from '@remix-run/react'
import { statementText } from '~/messages/problem-statement'
import type { listProblems } from '~/modules/problem/queries/organizer-problems.server'
import type { ProblemSearch } from '~/modules/problem/schema'
import { FilterBar } from '~/ui/filter-bar'
import { SelectField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { TextField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'

type Props = Pick<Awaited<ReturnType<typeof listProblems>>, 'domains'> & { search: ProblemSearch }

/** The list's search, in the address. */
export function Filters({ domains, search }: Props) {
	const t = useText(statementText)
	const { pathname } = useLocation()
	const filtered = search.q || search.state || search.domain
	return (
		<FilterBar resetHref={filtered ? pathname : undefined}>
			<TextField field={plainField('q', search.q)} label={t.search} type="search" width="medium" />
			<SelectField
				field={plainField('state', search.state)}
				label={t.state}
				options={[
					{ value: '', label: t.allStates },
					...Object.entries(t.states).map(([value, label]) => ({ value, label })),
				]}
			/>
			<SelectField
				field={plainField('domain', search.domain)}
				label={t.domain}
				options={[
					{ value: '', label: t.allDomains },
					...domains.map(({ code, name }) => ({ value: code, label: name })),
				]}
			/>
		</FilterBar>
	)
}
