import { conditionWords } from '~/messages/condition-words'
import { pagesText } from '~/messages/public-pages'
import { signs } from '~/messages/punctuation'
import type { PublicPolicy } from '~/modules/contest/queries/public-policies.server'
import type { PolicyNode } from '~/modules/incentive/schema/policy-conditions'
import { DescriptionList } from '~/ui/description-list'
import { formatDate } from '~/ui/format'
import { Prose, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Panel, Section } from '~/ui/section'
import { PolicyAmount } from './policy-amount'

/** Conditions as nested lists: all of, one of, none of. */
function ConditionList({ node }: { node: PolicyNode }) {
	const t = useText(pagesText)
	const locale = useLocale()
	if ('kind' in node) return <>{conditionWords(locale, node)}</>
	const [head, parts] =
		'all' in node
			? [t.allOf, node.all]
			: 'any' in node
				? [t.anyOf, node.any]
				: [t.noneOf, [node.not]]
	return (
		<Prose>
			<p>{head}</p>
			<ul>
				{parts.map((part, index) => (
					<li key={index}>
						<ConditionList node={part} />
					</li>
				))}
			</ul>
		</Prose>
	)
}

/** One policy as its reader needs it: for whom, what, on which document, until when. */
export function PolicyPanel({ policy }: { policy: PublicPolicy }) {
	const t = useText(pagesText)
	const s = useText(signs)
	const locale = useLocale()
	const from = formatDate(policy.validFrom, locale)
	const validity = policy.validTo
		? t.validTo(from, formatDate(policy.validTo, locale))
		: t.validFrom(from)
	return (
		<Panel id={`policy-${policy.id}`} title={policy.name}>
			<Stack gap={4}>
				<DescriptionList
					items={[
						{ term: t.forWhom, value: t.policyFor[policy.kind] },
						{ term: t.benefit, value: policy.benefit },
						{
							term: t.amount,
							value: <PolicyAmount policy={policy} />,
						},
						{
							term: t.instalments,
							value: s.clauses(
								policy.instalments.map(
									({ label, basisPoints }) => `${label} ${basisPoints / 100}%`,
								),
							),
						},
						{
							term: t.claimWindow,
							value: t.claimMonths(String(policy.claimMonths)),
							note: policy.lastDay && t.claimUntil(formatDate(policy.lastDay, locale)),
						},
						{ term: t.basis, value: policy.document, note: policy.clause },
						{ term: t.policyVersion, value: policy.version },
						{ term: t.validity, value: validity },
					]}
				/>
				{policy.conditions ? (
					<Section title={t.conditions} level={3}>
						<ConditionList node={policy.conditions} />
					</Section>
				) : null}
			</Stack>
		</Panel>
	)
}
