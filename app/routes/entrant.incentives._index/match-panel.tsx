import { claimWords } from '~/messages/incentive'
import { ownClaimText } from '~/messages/incentive-claim'
import type { PolicyMatch } from '~/modules/incentive/queries/entrant-incentives.server'
import { ButtonLink, PostButton } from '~/ui/button'
import { ClaimStateWord } from '~/ui/claim-state-word'
import { DescriptionList } from '~/ui/description-list'
import { Details } from '~/ui/details'
import { formatDate } from '~/ui/format'
import { Row, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { ConditionTable } from '~/web/incentive/condition-table'
import { PolicyAmount } from '~/web/parts/policy-amount'

const noon = (day: string) => `${day}T12:00:00+08:00`

function useWindowWords({ window }: PolicyMatch) {
	const t = useText(ownClaimText)
	const words = useText(claimWords)
	const locale = useLocale()
	if (!window) return { value: t.noRelease }
	const day = formatDate(noon(window.lastDay), locale)
	if (window.state === 'over') return { value: t.windowOver(day) }
	return {
		value: t.windowOpen(day, words.daysLeft(window.daysLeft)),
		note: window.settled ? undefined : t.windowUnsettled,
	}
}

function Action({ match }: { match: PolicyMatch }) {
	const t = useText(ownClaimText)
	const { claim, window } = match
	if (claim) {
		const goOn = claim.state === 'draft' && !claim.lapsed
		return (
			<ButtonLink kind={goOn ? 'primary' : 'alt'} href={`/entrant/claims/${claim.id}`}>
				{goOn ? t.continue : t.view}
			</ButtonLink>
		)
	}
	if (window?.state === 'over') return <Text tone="no">{t.forfeited}</Text>
	if (window?.state !== 'open') return null
	const { policyVersionId, organizationId, link } = match
	return (
		<PostButton
			kind="primary"
			action="/entrant/claims/new"
			fields={{ policyVersionId, organizationId, link }}
		>
			{t.start}
		</PostButton>
	)
}

/** One policy that concerns one award or entry of the organization: how it stands, and the way on. */
export function MatchPanel({ match }: { match: PolicyMatch }) {
	const t = useText(ownClaimText)
	const window = useWindowWords(match)
	const met = match.conditions.filter(({ wanted }) => wanted === 'met').length
	return (
		<Panel
			title={match.policyName}
			note={`${t.forWhom[match.kind]} · ${match.contestName}`}
			actions={match.claim ? <ClaimStateWord {...match.claim} /> : null}
		>
			<Stack gap={4}>
				<DescriptionList
					columns={2}
					items={[
						{
							term: t.matter,
							value: match.matterTitle,
							note: [match.awarded && t.awarded, match.matterOf && t.matterOf(match.matterOf)]
								.filter(Boolean)
								.join(' · '),
						},
						{ term: t.claimant, value: match.organizationName },
						{
							term: t.amount,
							value: <PolicyAmount policy={match} />,
						},
						{ term: t.window, ...window },
						{ term: t.benefit, value: match.benefit },
					]}
				/>
				<Details summary={`${t.showConditions} · ${t.metCount(met, match.conditions.length)}`}>
					<ConditionTable caption={t.conditions} conditions={match.conditions} />
				</Details>
				<Row>
					<Action match={match} />
				</Row>
			</Stack>
		</Panel>
	)
}
