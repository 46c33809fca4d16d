import type { FieldMetadata } from '@conform-to/react'
import { noticeText } from '~/messages/notice'
import type { getDecisionForm } from '~/modules/notice/queries/decisions.server'
import { formatOrdinal } from '~/ui/format'
import { SelectField } from '~/ui/form/choice-field'
import { FieldRow } from '~/ui/form/field-set'
import { TextField } from '~/ui/form/text-field'
import { useLocale, useText } from '~/ui/locale'

export type DecisionPage = Awaited<ReturnType<typeof getDecisionForm>>
type Seat = FieldMetadata<{ entryId?: string; reason?: string }>

/** One seat: who takes it, and why where that departs from the computation. */
export function SeatFields({
	seat,
	index,
	page,
}: {
	seat: Seat
	index: number
	page: DecisionPage
}) {
	const t = useText(noticeText)
	const locale = useLocale()
	const fields = seat.getFieldset()
	const options = page.ranked.map(({ entryId, rank, code, title, score, eligible }) => ({
		value: entryId,
		label: t.decision.option(String(rank), code, title, score),
		disabled: !eligible,
	}))
	return (
		<FieldRow>
			<SelectField
				field={fields.entryId}
				label={t.seatNo(formatOrdinal(index + 1, locale))}
				width="full"
				required={false}
				options={[{ value: '', label: t.vacant }, ...options]}
			/>
			<TextField field={fields.reason} label={t.decision.reason} />
		</FieldRow>
	)
}
