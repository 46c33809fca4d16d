import type { ActionFunctionArgs, HeadersFunction, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { securityText } from '~/messages/security'
import { renewRecoveryCodes } from '~/modules/identity/commands/second-factor.server'
import { RenewCodesForm } from '~/modules/identity/security-schema'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { DeviceCodeField } from '~/web/account/device-code-field'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { RecoveryCodes } from '~/web/parts/recovery-codes'
import { pageTitle } from '~/web/title'
import { useZodForm } from '~/web/use-zod-form'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => securityText[locale].renewal.title)

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, RenewCodesForm, async ({ oneTimeCode }) => ({
		codes: await renewRecoveryCodes(ctx, oneTimeCode),
	}))
}

export default function RenewCodesPage() {
	const t = useText(securityText)
	const answer = useActionData<typeof action>()
	const lastResult = answer && 'result' in answer ? answer.result : undefined
	const [form, fields] = useZodForm(RenewCodesForm, { id: 'renew', lastResult })
	if (answer && 'codes' in answer) {
		return <RecoveryCodes title={t.saved.label} codes={answer.codes} onward="/account/security" />
	}
	return (
		<Stack gap={5}>
			<PageHeader
				title={t.renewal.title}
				lead={t.renewal.lead}
				crumbs={[{ href: '/account/security', label: t.title }]}
			/>
			<Panel>
				<Form form={form}>
					<DeviceCodeField field={fields.oneTimeCode} />
					<FormActions>
						<SubmitButton>{t.renewal.button}</SubmitButton>
					</FormActions>
				</Form>
			</Panel>
		</Stack>
	)
}
