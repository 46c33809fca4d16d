import { securityText } from '~/messages/security'
import { plainField } from '~/ui/form/field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField } from '~/ui/form/text-field'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/section'
import { CurrentPasswordField } from '~/web/account/current-password-field'

type Props = {
	/** The person's role asks for a second factor. */
	obliged: boolean
	/** The log-in was some time ago. */
	asksPassword: boolean
	next: string
}

/** What is needed, and the password where anybody could sit before the screen by now. */
export function Begin({ obliged, asksPassword, next }: Props) {
	const { enrol: t, removal } = useText(securityText)
	return (
		<Stack gap={4}>
			{obliged ? (
				<Notice tone="warn" title={t.whyTitle}>
					{t.why}
				</Notice>
			) : null}
			<Panel>
				<Form action="/account/security/second-factor/beginning">
					<HiddenField name="next" value={next} />
					<Text>{t.need}</Text>
					{asksPassword ? (
						<CurrentPasswordField
							field={plainField('password')}
							label={removal.password}
							hint={t.passwordHint}
							required
						/>
					) : null}
					<FormActions>
						<SubmitButton>{t.begin}</SubmitButton>
					</FormActions>
				</Form>
			</Panel>
		</Stack>
	)
}
