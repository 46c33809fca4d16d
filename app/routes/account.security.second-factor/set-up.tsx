import type { SubmissionResult } from '@conform-to/react'
import { securityText } from '~/messages/security'
import { EnrolForm } from '~/modules/identity/security-schema'
import { CodeText } from '~/ui/code-list'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextField } from '~/ui/form/text-field'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { QrCode } from '~/ui/qr-code'
import { Panel } from '~/ui/section'
import { useZodForm } from '~/web/use-zod-form'

type Props = {
	enrolment: { secret: string; qr: { size: number; path: string }; next: string }
	lastResult?: SubmissionResult<string[]>
}

const inGroups = (secret: string) => secret.replace(/.{4}(?=.)/g, '$& ')

/** The secret to take over into the app, and the first code in return. */
export function SetUp({ enrolment: { secret, qr, next }, lastResult }: Props) {
	const t = useText(securityText).enrol
	const [form, fields] = useZodForm(EnrolForm, { id: 'enrol', lastResult })
	return (
		<Stack gap={4}>
			<Panel title={`1. ${t.scan}`}>
				<Stack gap={4}>
					<QrCode {...qr} label={t.qr} large />
					<Text>{t.manual}</Text>
					<CodeText>{inGroups(secret)}</CodeText>
					<Text tone="hint">{t.secretNote}</Text>
				</Stack>
			</Panel>
			<Panel title={`2. ${t.confirm}`}>
				<Form form={form}>
					<HiddenField name="next" value={next} />
					<TextField
						field={fields.oneTimeCode}
						label={t.code}
						hint={t.codeHint}
						inputMode="numeric"
						autoComplete="one-time-code"
						width="short"
						required
					/>
					<FormActions>
						<SubmitButton>{t.confirmButton}</SubmitButton>
					</FormActions>
				</Form>
			</Panel>
		</Stack>
	)
}
