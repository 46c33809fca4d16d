import { securityText } from '~/messages/security'
import type { FieldLike } from '~/ui/form/field'
import { TextField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'

/** Shows once more that the second step is in the holder's hands: by its device or a recovery code. */
export function DeviceCodeField({ field }: { field: FieldLike }) {
	const t = useText(securityText)
	return (
		<TextField
			field={field}
			label={t.enrol.code}
			hint={t.renewal.codeHint}
			autoComplete="one-time-code"
			width="medium"
			required
		/>
	)
}
