import type { FieldProps } from './field'
import { TextField } from './text-field'

/** An amount in yuan as a person writes it, with up to two places after the point. */
export function YuanField(props: FieldProps) {
	return <TextField {...props} inputMode="decimal" prefix="¥" width="medium" />
}
