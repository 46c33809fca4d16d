import { identityText } from '~/messages/identity'
import type { FieldLike } from '~/ui/form/field'
import { TextField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'

type Props = {
	fields: { password: FieldLike; passwordAgain: FieldLike }
	/** "New password" where there is one already. */
	label?: string
}

/** A password that is being chosen, typed twice. */
export function NewPasswordFields({ fields, label }: Props) {
	const t = useText(identityText)
	return (
		<>
			<TextField
				field={fields.password}
				label={label ?? t.password}
				hint={t.passwordHint}
				type="password"
				autoComplete="new-password"
				required
			/>
			<TextField
				field={fields.passwordAgain}
				label={t.passwordAgain}
				type="password"
				autoComplete="new-password"
				required
			/>
		</>
	)
}
