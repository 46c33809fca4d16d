import { pagesText } from '~/messages/public-pages'
import { Money } from '~/ui/amount'
import { TextLink } from '~/ui/button'
import { formatCount, formatDate } from '~/ui/format'
import { Columns, Row, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Card, Section } from '~/ui/section'
import { ExampleWord } from '~/web/parts/policy-amount'
import { usePublicBase } from '~/web/public-frame'
import type { Home } from './home-hero'

const SHOWN = 3

/** What the best can receive, the largest amounts first; the whole catalogue is one link away. */
export function HomeRewards({ home }: { home: Home }) {
	const t = useText(pagesText)
	const locale = useLocale()
	const base = usePublicBase()
	if (home.policies.length === 0) return null
	const largest = [...home.policies]
		.sort((a, b) => Number(b.amountFen) - Number(a.amountFen))
		.slice(0, SHOWN)
	return (
		<Section
			title={t.rewards}
			note={t.policiesLead}
			actions={
				<TextLink href={`${base}/policies`}>
					{t.allPolicies(formatCount(home.policies.length))} →
				</TextLink>
			}
		>
			<Columns count={3}>
				{largest.map((policy) => (
					<Card key={policy.id} level={3} title={policy.name} meta={t.policyFor[policy.kind]}>
						<Row gap={3} align="baseline">
							<Text size="figure" as="span">
								<Money fen={policy.amountFen} short />
							</Text>
							{policy.isExample ? <ExampleWord /> : null}
						</Row>
						<Text>{policy.benefit}</Text>
						<Text size="small">
							{policy.lastDay
								? t.claimUntil(formatDate(policy.lastDay, locale))
								: t.claimMonths(String(policy.claimMonths))}
						</Text>
					</Card>
				))}
			</Columns>
		</Section>
	)
}
