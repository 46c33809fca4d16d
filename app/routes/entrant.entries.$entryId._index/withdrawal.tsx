import { entrantText } from '~/messages/entrant'
import type { EntryFace } from '~/modules/entry/queries/entry.server'
import { ConfirmButton } from '~/ui/confirm-button'
import { plainField } from '~/ui/form/field'
import { TextArea } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'

/** Taking the entry back; a draft is discarded instead. */
export function Withdrawal({ entry }: { entry: EntryFace }) {
	const t = useText(entrantText).entry
	if (!entry.may.withdraw) return null
	const draft = entry.state === 'draft'
	return (
		<ConfirmButton
			label={draft ? t.discard : t.withdraw}
			kind="quiet"
			question={draft ? t.discardQuestion : t.withdrawQuestion}
			detail={draft ? t.discardDetail : t.withdrawDetail}
			confirmLabel={draft ? t.discard : t.withdrawConfirm}
			action={`/entrant/entries/${entry.id}/withdrawal`}
		>
			{draft ? null : (
				<TextArea field={plainField('reason')} label={t.withdrawReason} rows={2} max={300} />
			)}
		</ConfirmButton>
	)
}
