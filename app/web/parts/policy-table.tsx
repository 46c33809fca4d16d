import { pagesText } from '~/messages/public-pages'
import type { PublicPolicy } from '~/modules/contest/queries/public-policies.server'
import { Money } from '~/ui/amount'
import { TextLink } from '~/ui/button'
import { formatDate } from '~/ui/format'
import { Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Table } from '~/ui/table'
import { ExampleWord } from './policy-amount'

/** Who gets what, and until when: every policy in one line, leading to its conditions below. */
export function PolicyTable({ policies }: { policies: PublicPolicy[] }) {
	const t = useText(pagesText)
	const locale = useLocale()
	return (
		<Table
			caption={t.policies}
			captionHidden
			rows={policies}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'policy',
					head: t.policy,
					primary: true,
					cell: ({ id, name, benefit }) => (
						<Stack gap={1}>
							<TextLink href={`#policy-${id}`}>{name}</TextLink>
							<Text tone="muted" size="small">
								{benefit}
							</Text>
						</Stack>
					),
				},
				{ key: 'for', head: t.forWhom, nowrap: true, cell: ({ kind }) => t.policyFor[kind] },
				{
					key: 'amount',
					head: t.amount,
					nowrap: true,
					cell: ({ amountFen, isExample }) => (
						<>
							<Money fen={amountFen} short /> {isExample ? <ExampleWord /> : null}
						</>
					),
				},
				{
					key: 'until',
					head: t.claimLast,
					cell: ({ lastDay, claimMonths }) =>
						lastDay ? formatDate(lastDay, locale) : t.claimMonths(String(claimMonths)),
				},
			]}
		/>
	)
}
