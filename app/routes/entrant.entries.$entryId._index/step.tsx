import { entrantText } from '~/messages/entrant'
import { entryStateText } from '~/messages/entry-state'
import { entryText } from '~/messages/entry'
import { signs } from '~/messages/punctuation'
import { formatDateTime } from '~/ui/format'
import { Lines, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'
import { hrefOfPart } from '~/web/entrant/entry-words'
import { useReasonWords } from '~/web/entrant/reason-words'
import { useRoot } from '~/web/use-root'
import { refusals } from './history'
import type { Overview } from './route'

const refusedStates = new Set(['rejected', 'not_advanced', 'withdrawn', 'disqualified'])

function Returned({ data: { entry, returned } }: { data: Overview }) {
	const t = useText(entrantText).entry
	const fields = useText(entryText).fields
	const sign = useText(signs)
	const words = useReasonWords()(returned?.reasonCodes ?? [])
	return (
		<Stack gap={2}>
			{words ? <Text>{sign.pair(t.reason, words)}</Text> : null}
			{returned?.note ? <Lines text={returned.note} /> : null}
			<Text>
				{sign.pair(
					t.returnedFields,
					sign.list(entry.mending.map(({ field }) => fields[field] ?? field)),
				)}
			</Text>
		</Stack>
	)
}

/** The entry is in others' hands, or its end is known: what that end is, and why. */
function Settled({ data: { entry, award, events } }: { data: Overview }) {
	const t = useText(entrantText).entry
	const states = useText(entryStateText)
	const sign = useText(signs)
	const reasonWords = useReasonWords()
	const now = useRoot()?.now ?? 0
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

type SubmittedProps = {
	data: Overview
	until: string
	missing: number
	act?: { label: string; href: string }
}

/** Submitted, while it may still be changed: what of it does not count yet. */
function Submitted({ data: { entry, task }, until, missing, act }: SubmittedProps) {
	const t = useText(entrantText).entry
	const home = useText(entrantText).home
	const now = useRoot()?.now ?? 0
	const first = entry.lacks.find(({ blocking }) => blocking)
	const place = first && entry.may.edit ? { href: hrefOfPart(entry.id, first) } : undefined
	if (task === 'acknowledge') {
		const href = `/entrant/entries/${entry.id}/problem`
		const action = entry.may.edit ? { label: home.goAcknowledge, href } : undefined
		const sentence = home.acknowledge(entry.title)
		return <NextStep sentence={sentence} action={action} deadline={until} now={now} />
	}
	if (task === 'resubmit') {
		return (
			<NextStep
				sentence={t.changedSince}
				detail={missing > 0 ? t.notReady(missing) : t.submittedDetail}
				action={
					missing > 0 ? place && { ...place, label: t.goOn } : act && { ...act, label: t.resubmit }
				}
				deadline={until}
				now={now}
			/>
		)
	}
	return (
		<NextStep
			tone="done"
			label={t.state}
			sentence={t.submittedStep}
			detail={t.submittedDetail}
			deadline={until}
			now={now}
		/>
	)
}

/** The one thing to do with this entry now, and until when. */
export function Step({ data }: { data: Overview }) {
	const t = useText(entrantText).entry
	const locale = useLocale()
	const now = useRoot()?.now ?? 0
	const { entry } = data
	const { submitting, may } = entry
	const missing = entry.lacks.filter(({ blocking }) => blocking).length
	const href = `/entrant/entries/${entry.id}/submission`
	const act = may.submit ? { label: t.submitNow, href } : undefined
	const first = entry.lacks.find(({ blocking }) => blocking)
	if (submitting.kind === 'early') {
		return (
			<NextStep
				tone="wait"
				sentence={t.opensLater(formatDateTime(submitting.opensAt, locale))}
				detail={missing > 0 ? t.notReady(missing) : t.ready}
				now={now}
			/>
		)
	}
	if (submitting.kind === 'late' && entry.state === 'draft') {
		return (
			<NextStep tone="over" sentence={t.deadlineOver} detail={t.deadlineOverDetail} now={now} />
		)
	}
	if (submitting.kind !== 'open') return <Settled data={data} />
	if (entry.state === 'submitted') {
		return <Submitted data={data} until={submitting.until} missing={missing} act={act} />
	}
	if (entry.state === 'returned') {
		const place = entry.mending[0]
		const goMend = place && { label: t.goMend, href: hrefOfPart(entry.id, place) }
		return (
			<NextStep
				sentence={t.mendSentence}
				detail={<Returned data={data} />}
				action={data.changedSince && missing === 0 ? act && { ...act, label: t.mend } : goMend}
				deadline={submitting.until}
				now={now}
			/>
		)
	}
	return (
		<NextStep
			sentence={missing > 0 ? t.notReady(missing) : t.ready}
			action={first && may.edit ? { label: t.goOn, href: hrefOfPart(entry.id, first) } : act}
			deadline={submitting.until}
			now={now}
		/>
	)
}
