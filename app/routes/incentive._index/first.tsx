import { incentiveDeskText } from '~/messages/incentive-desk'
import { signs } from '~/messages/punctuation'
import { formatDate } from '~/ui/format'
import { useLocale, useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'
import type { Claims } from './route'

/** What the officer does next: the claim that waits longest, or the notice that ends first. */
export function First({ data: { now, first, mayCheck } }: { data: Claims }) {
	const t = useText(incentiveDeskText).list
	const s = useText(signs)
	const locale = useLocale()
	if (!mayCheck) return null
	if (!first) return <NextStep now={now} tone="done" sentence={t.done} />
	if (first.kind === 'noticed') {
		const { count, until } = first
		return (
			<NextStep
				now={now}
				tone="wait"
				sentence={t.first.noticed(count)}
				deadline={until}
				deadlineLabel={t.noticeEnds}
			/>
		)
	}
	const { kind, count, claim } = first
	const since = claim.submittedAt ? [t.since(formatDate(claim.submittedAt, locale))] : []
	const others = count > 1 ? [t.sameWork(count)] : []
	return (
		<NextStep
			now={now}
			sentence={t.first[kind](claim.code ?? '')}
			detail={s.parts([claim.organization.name, ...since, ...others])}
			action={{
				label: t.open,
				href: `/incentive/claims/${claim.id}${kind === 'check' ? '' : '?tab=form'}`,
			}}
		/>
	)
}
