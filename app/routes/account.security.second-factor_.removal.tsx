import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { securityText } from '~/messages/security'
import { removeSecondFactor } from '~/modules/identity/commands/second-factor.server'
import { getSecurity } from '~/modules/identity/security-queries.server'
import { RemoveFactorForm } from '~/modules/identity/security-schema'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField } from '~/ui/form/text-field'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { CurrentPasswordField } from '~/web/account/current-password-field'
import { DeviceCodeField } from '~/web/account/device-code-field'
import { requireContext, requireSession } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

const home = '/account/security'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => securityText[locale].factor)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const security = await getSecurity(ctx, await requireSession(request))
	if (!security.since) throw redirect(home)
	const asked = new URL(request.url).searchParams.get('for') === 'another'
	return { forAnother: asked || security.obliged, hasPassword: security.hasPassword }
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const session = await requireSession(request)
	const userAgent = request.headers.get('User-Agent')
	return handleForm(request, RemoveFactorForm, async ({ password, oneTimeCode, ...form }) => {
		const forAnother = form.forAnother === '1'
		const input = { session, userAgent, password, code: oneTimeCode, forAnother }
		const headers = { 'Set-Cookie': (await removeSecondFactor(ctx, input)).cookie }
		if (forAnother) return redirect(`${home}/second-factor`, { status: 303, headers })
		return redirectWithToast(home, 'identity.second_factor_removed', headers)
	})
}

export default function RemovalPage() {
	const all = useText(securityText)
	const t = all.removal
	const { forAnother, hasPassword } = useLoaderData<typeof loader>()
	const lastResult = useActionData<typeof action>()?.result
	const [form, fields] = useZodForm(RemoveFactorForm, { id: 'removal', lastResult })
	return (
		<Stack gap={5}>
			<PageHeader
				title={forAnother ? t.changeTitle : t.offTitle}
				lead={forAnother ? t.changeLead : t.offLead}
				crumbs={[{ href: home, label: all.title }]}
			/>
			<Panel>
				<Form form={form}>
					<HiddenField name="forAnother" value={forAnother ? '1' : '0'} />
					{hasPassword ? (
						<CurrentPasswordField field={fields.password} label={t.password} required />
					) : null}
					<DeviceCodeField field={fields.oneTimeCode} />
					<FormActions>
						<SubmitButton kind={forAnother ? 'primary' : 'danger'}>
							{forAnother ? t.changeButton : t.offButton}
						</SubmitButton>
					</FormActions>
				</Form>
			</Panel>
			<Text tone="hint">{t.lost}</Text>
		</Stack>
	)
}
