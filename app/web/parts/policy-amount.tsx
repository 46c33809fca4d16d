import { pagesText } from '~/messages/public-pages'
import { Money } from '~/ui/amount'
import { Row } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { StateWord } from '~/ui/state-word'

/** Says of a policy's amount that it is an example, until the city has confirmed it. */
export function ExampleWord() {
	const t = useText(pagesText)
	return <StateWord tone="wait" word={t.exampleAmount} title={t.exampleNote} />
}

type Props = { policy: { amountFen: string; isExample: boolean } }

/** What a policy grants, marked where the amount is an example. */
export function PolicyAmount({ policy }: Props) {
	return (
		<Row gap={2} align="baseline">
			<Money fen={policy.amountFen} short />
			{policy.isExample ? <ExampleWord /> : null}
		</Row>
	)
}
