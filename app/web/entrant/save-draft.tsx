import { entrantText } from '~/messages/entrant'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { formatDateTime } from '~/ui/format'
import { useLocale, useText } from '~/ui/locale'

/** Saves a part of the entry, and says when it was saved last. */
export function SaveDraft({ savedAt }: { savedAt: Date | string }) {
	const t = useText(entrantText).entry
	const locale = useLocale()
	return (
		<FormActions saved={t.savedAt(formatDateTime(savedAt, locale))}>
			<SubmitButton>{t.save}</SubmitButton>
		</FormActions>
	)
}
