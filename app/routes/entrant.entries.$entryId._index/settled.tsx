import { entrantText } from '~/messages/entrant'
import { entryStateText } from '~/messages/entry-state'
import { signs } from '~/messages/punctuation'
import { Lines, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'
import { useReasonWords } from '~/web/entrant/reason-words'
import { useRoot } from '~/web/use-root'
import { refusals } from './history'
import type { Overview } from './route'

const refusedStates = new Set(['rejected', 'not_advanced', 'withdrawn', 'disqualified'])

/** The entry is in others' hands, or its end is known: what that end is, and why. */
export function Settled({ data: { entry, award, events } }: { data: Overview }) {
	const t = useText(entrantText).entry
	const states = useText(entryStateText)
	const sign = useText(signs)
	const reasonWords = useReasonWords()
	const now = useRoot().now
	if (award && !award.revoked) {
		const sentence = award.ordered
			? t.awarded(award.title, String(award.seat))
			: t.awardedUnranked(award.title)
		const action = { label: t.toIncentives, href: '/entrant/incentives' }
		return (
			<NextStep
				tone="done"
				label={t.state}
				sentence={sentence}
				detail={t.awardedDetail}
				action={action}
				now={now}
			/>
		)
	}
	const ended = entry.unlisted || refusedStates.has(entry.state)
	const refusal = refusedStates.has(entry.state)
		? [...events].reverse().find(({ event }) => refusals.has(event))
		: undefined
	return (
		<NextStep
			tone={ended ? 'over' : 'done'}
			label={t.state}
			sentence={entry.unlisted ? t.unlistedText : states[entry.state][1]}
			detail={
				refusal?.reasonCode || refusal?.note ? (
					<Stack gap={2}>
						{refusal.reasonCode ? (
							<Text>{sign.pair(t.reason, reasonWords([refusal.reasonCode]))}</Text>
						) : null}
						{refusal.note ? <Lines text={refusal.note} /> : null}
					</Stack>
				) : undefined
			}
			now={now}
		/>
	)
}
