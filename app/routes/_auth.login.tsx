import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { identityText } from '~/messages/identity'
import { logIn } from '~/modules/identity/commands/log-in.server'
import { LoginForm } from '~/modules/identity/schema'
import { TextLink } from '~/ui/button'
import { Details } from '~/ui/details'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextField } from '~/ui/form/text-field'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { homeOf } from '~/web/areas'
import { getContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { safeRedirect } from '~/web/safe-redirect'
import { pageTitle } from '~/web/title'
import { useZodForm } from '~/web/use-zod-form'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => identityText[locale].login)

export async function loader({ request }: LoaderFunctionArgs) {
	const { actor } = await getContext(request)
	const next = new URL(request.url).searchParams.get('next') ?? ''
	if (actor.kind === 'user') throw redirect(safeRedirect(next, homeOf(actor)))
	return { next: safeRedirect(next, '') }
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await getContext(request)
	const userAgent = request.headers.get('User-Agent')
	return handleForm(request, LoginForm, async ({ email, password, next }) => {
		const { actor, cookie } = await logIn(ctx, { email, password, userAgent })
		return redirect(safeRedirect(next, homeOf(actor)), {
			status: 303,
			headers: { 'Set-Cookie': cookie },
		})
	})
}

export default function Login() {
	const t = useText(identityText)
	const { next } = useLoaderData<typeof loader>()
	const actionData = useActionData<typeof action>()
	const [form, fields] = useZodForm(LoginForm, {
		id: 'login',
		lastResult: actionData?.result,
	})
	return (
		<Stack gap={5}>
			<PageHeader title={t.login} lead={t.loginLead} />
			<Panel>
				<Form form={form}>
					<HiddenField name="next" value={next} />
					<TextField
						field={fields.email}
						label={t.email}
						type="email"
						autoComplete="username"
						required
					/>
					<TextField
						field={fields.password}
						label={t.password}
						type="password"
						autoComplete="current-password"
						required
					/>
					<FormActions>
						<SubmitButton pendingLabel={t.loginPending}>{t.loginButton}</SubmitButton>
					</FormActions>
				</Form>
			</Panel>
			<Row gap={2} align="baseline">
				<Text as="span">{t.noAccount}</Text>
				<TextLink href="/register">{t.toRegister}</TextLink>
			</Row>
			<Details summary={t.forgot}>
				<Text>{t.forgotHelp}</Text>
			</Details>
		</Stack>
	)
}
