import { claimWords } from '~/messages/incentive'
import { incentivePolicyText } from '~/messages/incentive-policy'
import { signs } from '~/messages/punctuation'
import type { PolicyPage } from '~/modules/incentive/queries/policies.server'
import { Money } from '~/ui/amount'
import { DescriptionList } from '~/ui/description-list'
import { formatDate, formatDateTime, formatPercent } from '~/ui/format'
import { Prose, Row, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Panel, Section } from '~/ui/section'
import { ExampleWord } from '~/web/parts/policy-amount'

type Version = PolicyPage['versions'][number]
const noon = (day: string) => `${day}T12:00:00+08:00`

function Conditions({ version }: { version: Version }) {
	const words = useText(claimWords)
	const s = useText(signs)
	const said = (negated: boolean, wanted: string) => (negated ? words.not(wanted) : wanted)
	return (
		<Prose>
			<ul>
				{version.conditions.map(({ id, words: wanted, negated, choice }) => (
					<li key={id}>
						{choice === null
							? said(negated, wanted)
							: s.aside(said(negated, wanted), words.oneOf(String(choice)))}
					</li>
				))}
			</ul>
		</Prose>
	)
}

function Schedule({ version }: { version: Version }) {
	return (
		<Prose>
			<ol>
				{version.schedule.map(({ label, basisPoints, condition }) => (
					<li key={label}>
						{label} {formatPercent(basisPoints / 10_000)}
						{condition ? (
							<Text tone="hint" size="small">
								{condition}
							</Text>
						) : null}
					</li>
				))}
			</ol>
		</Prose>
	)
}

/** One version as it was or will be published. */
export function VersionPanel({ version }: { version: Version }) {
	const t = useText(incentivePolicyText)
	const locale = useLocale()
	const day = (date: string | null) => (date ? formatDate(noon(date), locale) : '')
	const { publishedAt } = version
	return (
		<Panel
			level={3}
			title={`${t.columns.version} ${version.version}`}
			tone={publishedAt ? 'plain' : 'quiet'}
			note={publishedAt ? t.published(formatDateTime(publishedAt, locale)) : t.isDraft}
		>
			<DescriptionList
				columns={2}
				items={[
					{
						term: t.columns.amount,
						value: (
							<Row gap={2} align="baseline">
								<Money fen={version.amountFen} />
								{version.isExample ? <ExampleWord /> : null}
							</Row>
						),
					},
					{ term: t.claimWindow, value: t.months(version.claimMonths) },
					{ term: t.version.benefit, value: version.benefit },
					{ term: t.version.clause, value: version.clause },
					{
						term: t.validity,
						value: t.validityOf(day(version.validFrom), day(version.validTo)),
					},
					{ term: t.version.schedule, value: <Schedule version={version} /> },
				]}
			/>
			<Section title={t.version.conditions} level={3}>
				<Conditions version={version} />
			</Section>
		</Panel>
	)
}
