import { entrantText } from '~/messages/entrant'
import { entryText } from '~/messages/entry'
import { signs } from '~/messages/punctuation'
import { Lines, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Panel, Section } from '~/ui/section'
import { Timeline } from '~/ui/timeline'
import { useReasonWords } from '~/web/entrant/reason-words'
import type { Overview } from './route'

export const refusals = new Set([
	'reject',
	'reject_unmended',
	'not_advance',
	'lose_seat',
	'disqualify',
])

/** The entry's life, with the reasons in words. */
export function History({ data: { events } }: { data: Overview }) {
	const t = useText(entrantText).entry
	const words = useText(entryText).events as Record<string, string | undefined>
	const { pair } = useText(signs)
	const reasonWords = useReasonWords()
	const last = events.length - 1
	if (events.length === 0) return null
	return (
		<Section title={t.timeline}>
			<Panel>
				<Timeline
					steps={events.map(({ key, event, at, who, reasonCode, note }, index) => ({
						key,
						title: words[event] ?? event,
						who: who ?? t.committee,
						when: at,
						state: refusals.has(event)
							? 'no'
							: event === 'return' && index === last
								? 'now'
								: 'done',
						note:
							reasonCode || note ? (
								<Stack gap={1}>
									{reasonCode ? <Text>{pair(t.reason, reasonWords([reasonCode]))}</Text> : null}
									{note ? <Lines text={note} /> : null}
								</Stack>
							) : undefined,
					}))}
				/>
			</Panel>
		</Section>
	)
}
