import { entrantText } from '~/messages/entrant'
import { signs } from '~/messages/punctuation'
import { Button } from '~/ui/button'
import { SelectField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { Form } from '~/ui/form/form'
import { Row, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import type { NewEntry } from './route'

type Props = Pick<NewEntry, 'contests'> & { chosen: NonNullable<NewEntry['chosen']> }

/** The contest entered; with several published ones, a choice that reloads the page. */
export function ContestChoice({ contests, chosen }: Props) {
	const t = useText(entrantText).create
	const { pair } = useText(signs)
	if (contests.length < 2) {
		return <Text>{pair(t.contest, chosen.name)}</Text>
	}
	return (
		<Panel>
			<Form method="get">
				<Row gap={3} align="end">
					<SelectField
						key={chosen.slug}
						field={plainField('contest', chosen.slug)}
						label={t.contest}
						options={contests.map(({ slug, name }) => ({ value: slug, label: name }))}
					/>
					<Button kind="alt">{t.change}</Button>
				</Row>
			</Form>
		</Panel>
	)
}
