import { entrantText } from '~/messages/entrant'
import { entryText } from '~/messages/entry'
import { signs } from '~/messages/punctuation'
import { formatDateTime } from '~/ui/format'
import { Lines, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'
import { hrefOfPart } from '~/web/entrant/entry-words'
import { useReasonWords } from '~/web/entrant/reason-words'
import { useRoot } from '~/web/use-root'
import type { Overview } from './route'
import { Settled } from './settled'

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
	const now = useRoot().now
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
	const now = useRoot().now
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
