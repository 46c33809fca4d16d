import type { FieldProps } from '~/ui/form/field'
import { TextField } from '~/ui/form/text-field'

/** The password the account has now, for the browser to fill in. */
export function CurrentPasswordField(props: FieldProps & { width?: 'medium' }) {
	return <TextField {...props} type="password" autoComplete="current-password" />
}
