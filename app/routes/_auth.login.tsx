import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addressText } from '~/messages/address'
import { identityText } from '~/messages/identity'
import { securityText } from '~/messages/security'
import { logIn } from '~/modules/identity/commands/log-in.server'
import { providerLabel } from '~/modules/identity/oidc.server'
import { LoginForm } from '~/modules/identity/schema'
import { ButtonLink, TextLink } from '~/ui/button'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextField } from '~/ui/form/text-field'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { afterLogIn } from '~/web/account/after-log-in'
import { CurrentPasswordField } from '~/web/account/current-password-field'
import { knownDevices, letIn } from '~/web/account/known-devices.server'
import { homeOf } from '~/web/areas'
import { getContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { nextOf, withNext } from '~/web/onward'
import { pageTitle } from '~/web/title'
import { useZodForm } from '~/web/use-zod-form'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => identityText[locale].login)

export async function loader({ request }: LoaderFunctionArgs) {
	const { actor, locale } = await getContext(request)
	const next = nextOf(request)
	if (actor.kind === 'user') throw redirect(next || homeOf(actor))
	return { next, provider: providerLabel(locale) }
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await getContext(request)
	const userAgent = request.headers.get('User-Agent')
	const devices = await knownDevices(request)
	return handleForm(request, LoginForm, async ({ address, password, next }) => {
		const { signal } = request
		const opened = await logIn(ctx, { address, password, userAgent, devices }, { signal })
		const headers = await letIn(request, opened.userId, opened.cookie)
		return redirect(afterLogIn(opened, next), { status: 303, headers })
	})
}

export default function Login() {
	const t = useText(identityText)
	const { address } = useText(addressText)
	const { oidc } = useText(securityText)
	const { next, provider } = useLoaderData<typeof loader>()
	const lastResult = useActionData<typeof action>()?.result
	const [form, fields] = useZodForm(LoginForm, { id: 'login', lastResult })
	return (
		<Stack gap={5}>
			<PageHeader title={t.login} lead={t.loginLead} />
			<Panel>
				<Form form={form}>
					<HiddenField name="next" value={next} />
					<TextField field={fields.address} label={address} autoComplete="username" required />
					<CurrentPasswordField field={fields.password} label={t.password} required />
					<FormActions>
						<SubmitButton pendingLabel={t.loginPending}>{t.loginButton}</SubmitButton>
						<TextLink href={withNext('/forgot-password', next)}>{t.forgot}</TextLink>
					</FormActions>
				</Form>
			</Panel>
			{provider ? (
				<Row gap={3} align="baseline">
					<Text as="span">{oidc.or}</Text>
					<ButtonLink href={withNext('/oidc', next)} kind="alt">
						{oidc.button(provider)}
					</ButtonLink>
				</Row>
			) : null}
			<Row gap={2} align="baseline">
				<Text as="span">{t.noAccount}</Text>
				<TextLink href={withNext('/register', next)}>{t.toRegister}</TextLink>
			</Row>
			<Text tone="hint">{t.loginStaff}</Text>
		</Stack>
	)
}
